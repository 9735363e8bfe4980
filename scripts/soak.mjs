// npm run soak [-- --minutes N --seed S]: properties with new seeds, and kills of the real app, until the time is up.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { clearReport, writeReport } from './reports.mjs';
import { ROOT } from './root.mjs';

const USAGE = `usage: npm run soak -- [--minutes N] [--seed S]   (10 minutes and a new seed unless told)
       npm run soak -- --kills N [--seed S] [--from ROUND]   kills alone, until there were N of this seed; goes on where it stopped`;
/** A third for the properties, the rest for the app: it finds less in a minute. */
const PROPERTY_SHARE = 1 / 3;
const PROPERTY_RUNS = 400;

function readOptions() {
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    const { values } = parseArgs({ options: { minutes: text, seed: text, kills: text, from: text } });
    const kills = Number(values.kills ?? 0);
    const minutes = Number(values.minutes ?? 10);
    const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
    if (minutes > 0 && Number.isInteger(seed) && Number.isInteger(kills))
      return { minutes, seed, kills, from: values.from };
  } catch {
    // An unknown option: the usage says what is known.
  }
  console.error(USAGE);
  process.exit(2);
}

/** @param {string} project @param {Record<string, string>} env @param {string[]} files @returns {boolean} whether it passed */
function runProject(project, env, files = []) {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', project, ...files], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** @param {{ seed: number, until: number }} options @returns {boolean} */
function soakProperties({ seed, until }) {
  for (let round = 0; Date.now() < until || round === 0; round += 1) {
    const env = { AISLE_SEED: String(seed + round), AISLE_RUNS: String(PROPERTY_RUNS) };
    if (runProject('property', env)) continue;
    console.error(`The properties failed. Repeat with: npm run soak -- --seed ${seed + round}`);
    return false;
  }
  return true;
}

/**
 * 200 are a full soak; a seed's rounds are noted, so that it can be done in portions.
 * @param {{ seed: number, kills: number, from: string | undefined }} options @returns {boolean}
 */
function soakKills({ seed, kills, from }) {
  const env = { AISLE_SEED: String(seed), AISLE_SOAK_KILLS: String(kills) };
  const more = from === undefined ? {} : { AISLE_SOAK_FROM: from };
  return runProject('soak', { ...env, ...more }, ['tests/soak/kill.test.ts']);
}

const { minutes, seed, kills, from } = readOptions();
await bootstrap({ runtime: true });
const stage = kills > 0 ? 'kills' : 'soak';
clearReport(stage);
console.log(kills > 0 ? `${kills} kills, seed ${seed}` : `Soak of ${minutes} minutes, seed ${seed}`);
const start = Date.now();
const end = start + minutes * 60_000;
const hasEndedWell =
  kills > 0
    ? soakKills({ seed, kills, from })
    : soakProperties({ seed, until: start + minutes * 60_000 * PROPERTY_SHARE }) &&
      runProject('soak', { AISLE_SEED: String(seed), AISLE_SOAK_UNTIL: String(end) });
const { passed, failed } = writeReport({ stage, hasEndedWell, seconds: (Date.now() - start) / 1000 });
console.log(`-- ${stage}: ${passed} passed, ${failed} failed, seed ${seed}`);
process.exitCode = hasEndedWell ? 0 : 1;
