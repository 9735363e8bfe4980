import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, test } from 'vitest';
import type { Aisle } from '../e2e/launch';
import { randomNumbers, soakEnd } from './clock';
import { newProgress, type Scenario, scenarios } from './scenarios';
import { launchOn, makeTemplate } from './template';
import { verify } from './verify';

/**
 * Every process is killed at a random moment of some work; then the app starts again, and nothing may be lost or
 * half-done. A round has a seed of its own and begins with the same workspace, so that any round can be repeated alone:
 * `npm run soak -- --kills 1 --seed S --from N`. Finished rounds are noted in `out/soak`, and a run goes on after them.
 */
const SEED = Number(process.env.AISLE_SEED ?? 1);
const KILLS = Number(process.env.AISLE_SOAK_KILLS ?? 0);
const NOTES = resolve(import.meta.dirname, '../../out/soak', `kills-${SEED}.txt`);

let template: string;

beforeAll(async () => {
  template = await makeTemplate();
}, 300_000);

afterAll(() => {
  if (template !== undefined) rmSync(template, { recursive: true, force: true });
});

function firstRound(): number {
  const told = process.env.AISLE_SOAK_FROM;
  if (told !== undefined) return Number(told);
  try {
    return readFileSync(NOTES, 'utf8').trim().split('\n').length;
  } catch {
    return 0;
  }
}

test('kills of every process lose nothing and leave nothing half-done', async () => {
  const from = KILLS > 0 ? firstRound() : 0;
  const end = KILLS > 0 ? Number.POSITIVE_INFINITY : soakEnd(0.8);
  const until =
    KILLS > 0 ? (process.env.AISLE_SOAK_FROM === undefined ? KILLS : from + KILLS) : Number.POSITIVE_INFINITY;
  const rounds = new Map<string, number>();
  let round = from;
  for (; round < until && (round === from || Date.now() < end); round++) {
    const scenario = scenarios[round % scenarios.length] as Scenario;
    await runRound(scenario, round);
    rounds.set(scenario.name, (rounds.get(scenario.name) ?? 0) + 1);
    if (KILLS > 0) note(`${round} ${scenario.name}`);
  }
  const told = [...rounds].map(([name, count]) => `${count} while ${name}`).join(', ');
  process.stdout.write(`${round - from} kills (seed ${SEED}, from ${from}): ${told}; nothing was lost\n`);
});

function note(line: string): void {
  mkdirSync(dirname(NOTES), { recursive: true });
  appendFileSync(NOTES, `${line}\n`);
}

async function runRound(scenario: Scenario, round: number): Promise<void> {
  const random = randomNumbers(SEED * 1_000 + round);
  const moment = random() * scenario.longest;
  const aisle = await launchOn(template);
  const progress = newProgress();
  try {
    const under = { aisle, page: aisle.window, random };
    await scenario.prepare?.(under);
    if (scenario.isStart === true) {
      await aisle.kill();
      await aisle.killDuringStart(delay(moment));
    } else {
      const working = scenario.work(under, progress).catch(() => undefined);
      await delay(moment);
      const seen = { ...progress, done: new Map(progress.done) };
      await aisle.kill();
      await working;
      Object.assign(progress, { isDone: seen.isDone });
    }
    await expectSound(aisle, { scenario, progress });
  } catch (error) {
    process.stderr.write(
      `Round ${round} (${scenario.name}, killed after ${Math.round(moment)} ms) failed. Repeat it with: npm run soak -- --kills 1 --seed ${SEED} --from ${round}\n`,
    );
    throw error;
  } finally {
    await aisle.dispose();
  }
}

async function expectSound(
  aisle: Aisle,
  { scenario, progress }: { scenario: Scenario; progress: ReturnType<typeof newProgress> },
): Promise<void> {
  const page = await aisle.start();
  await page.locator('.ag-row[row-index="0"], [role="main"], main').first().waitFor();
  scenario.check(await verify(page, aisle.userData), progress);
}
