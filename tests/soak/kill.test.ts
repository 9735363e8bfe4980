import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, test } from 'vitest';
import { type Aisle, launch, profileOnly } from '../e2e/launch';
import { randomNumbers, soakEnd } from './clock';
import { Notes, tableOf } from './notes';
import { runRound } from './round';
import { type Scenario, scenarioOf, turnOf } from './scenarios';
import { targetOf } from './strike';
import { on, type TemplateName, Templates } from './template';

/**
 * Processes are killed at a random moment of some work; then the app starts again, and nothing may be lost or
 * half-done. A round has a seed of its own and begins with the same workspace, so that any round can be repeated alone:
 * `npm run soak -- --kills 1 --seed S --from N`. Finished rounds are noted in `out/soak`, and a run goes on after them.
 */
const SEED = Number(process.env.AISLE_SEED ?? 1);
const KILLS = Number(process.env.AISLE_SOAK_KILLS ?? 0);
const FROM = process.env.AISLE_SOAK_FROM;
/** So many rounds of all aim at the moment at which the work begins to write. */
const AIMED = 0.7;
const FOLDER = resolve(import.meta.dirname, '../../out/soak');

const notes = new Notes(resolve(FOLDER, `kills-${SEED}.txt`));
const templates = new Templates();
let left: { readonly aisle: Aisle; readonly state: TemplateName } | undefined;

afterAll(() => left?.aisle.dispose());

test('kills of every process lose nothing and leave nothing half-done', async () => {
  const isCounted = KILLS > 0;
  const from = FROM === undefined ? (isCounted ? notes.next() : 0) : Number(FROM);
  const until = FROM === undefined ? KILLS : from + KILLS;
  const end = soakEnd(0.8);
  let round = from;
  while (isCounted ? round < until : round === from || Date.now() < end) {
    await noted(round);
    round++;
  }
  process.stdout.write(
    `${round - from} kills (seed ${SEED}, from ${from}); nothing was lost. All of this seed:\n`,
  );
  process.stdout.write(`${tableOf(notes.all())}\n`);
});

async function noted(round: number): Promise<void> {
  const scenario = scenarioOf(round);
  const random = randomNumbers(SEED * 1_000 + round);
  const plan = { scenario, target: targetOf(turnOf(round)), isAimed: random() < AIMED, part: random() };
  const template = await templates.of(scenario.template);
  const start = Date.now();
  const aisle = await appFor(scenario, template);
  try {
    const { phase, leaves } = await runRound({ aisle, random, templates }, plan);
    const seconds = (Date.now() - start) / 1000;
    notes.add({ round, scenario: scenario.name, target: plan.target, phase, seconds });
    if (leaves === undefined) await aisle.dispose();
    else left = { aisle, state: leaves };
  } catch (error) {
    const kept = await keep(aisle, round);
    await aisle.dispose();
    process.stderr.write(
      `Round ${round} (${scenario.name}, ${plan.target} killed) failed; its profile is kept in ${kept}. Repeat it with: npm run soak -- --kills 1 --seed ${SEED} --from ${round}\n`,
    );
    throw error;
  }
}

/** What the last round has left, where it is as this one begins: that saves a start. */
async function appFor({ template: state, work }: Scenario, template: string): Promise<Aisle> {
  const last = left;
  left = undefined;
  if (last?.state === state) return last.aisle;
  await last?.aisle.dispose();
  return work === undefined ? profileOnly(on(template)) : launch(on(template));
}

/** What a failed round has left behind, to be looked at. */
async function keep(aisle: Aisle, round: number): Promise<string> {
  const kept = resolve(FOLDER, `failed-${SEED}-${round}`);
  rmSync(kept, { recursive: true, force: true });
  cpSync(aisle.userData, kept, { recursive: true });
  // Where there is no window any more, there is nothing to be seen.
  const shot = async () => aisle.window.screenshot({ path: resolve(kept, 'window.png'), timeout: 10_000 });
  await shot().catch(() => undefined);
  return kept;
}
