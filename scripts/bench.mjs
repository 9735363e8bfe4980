// npm run bench [-- <id>… --rounds N --rows N --json FILE]: measures against yardsticks, and tells the ratios of the medians.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { CALLER, ROOT } from './root.mjs';

/**
 * @typedef {import('../tests/bench/bench').Bench} Bench
 * @typedef {object} Result
 * @property {string} id
 * @property {string} title
 * @property {string} yardstick what it is compared with
 * @property {number[]} subjectMs
 * @property {number[]} yardstickMs
 * @property {number} subjectMedianMs
 * @property {number} yardstickMedianMs
 * @property {number} ratio
 * @property {number} [subjectP99Ms] where there were rounds enough
 * @property {number} [yardstickP99Ms]
 * @property {string[]} [notes]
 * @property {number} [atMost]
 */

/** Of fewer, the slowest hundredth says nothing. */
const ROUNDS_FOR_P99 = 100;
const FOLDER = path.join(ROOT, 'tests/bench');

/** @param {number[]} values @returns {number} */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** @param {string[]} ids @returns {Promise<Bench[]>} those asked for, or all */
async function loadBenches(ids) {
  const { runnerImport } = await import('vite');
  const resolve = { alias: { '@shared': path.join(ROOT, 'shared'), '@': path.join(ROOT, 'renderer') } };
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.bench.ts'));
  /** @type {Bench[]} */
  const benches = [];
  for (const name of names.sort()) {
    const { module } = await runnerImport(path.join(FOLDER, name), {
      configFile: false,
      root: ROOT,
      resolve,
    });
    benches.push(/** @type {{ default: Bench }} */ (module).default);
  }
  const unknown = ids.filter((id) => !benches.some((bench) => bench.id === id));
  if (unknown.length === 0) return ids.length === 0 ? benches : benches.filter(({ id }) => ids.includes(id));
  console.error(
    `No bench is called ${unknown.join(', ')}. There are: ${benches.map(({ id }) => id).join(', ')}`,
  );
  process.exit(2);
}

/** @param {number[]} values @returns {number} */
function p99(values) {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN;
}

/** @param {Bench} bench @param {{ rounds: number, rows?: number }} options @returns {Promise<Result>} */
async function measure({ id, title, yardstick, atMost, prepare }, { rounds, rows }) {
  /** @type {string[]} */
  const notes = [];
  const note = (/** @type {string} */ text) => notes.push(text);
  const run = await prepare(rows === undefined ? { note } : { rows, note });
  /** @type {number[]} */
  const subjectMs = [];
  /** @type {number[]} */
  const yardstickMs = [];
  try {
    // By turns, so that whatever else the machine does meanwhile falls on both.
    for (let round = 0; round < rounds; round += 1) {
      yardstickMs.push(await run.yardstick());
      subjectMs.push(await run.subject());
    }
  } finally {
    await run.finish?.();
  }
  const subjectMedianMs = median(subjectMs);
  const yardstickMedianMs = median(yardstickMs);
  const measured = { subjectMs, yardstickMs, subjectMedianMs, yardstickMedianMs };
  const tails =
    rounds < ROUNDS_FOR_P99 ? {} : { subjectP99Ms: p99(subjectMs), yardstickP99Ms: p99(yardstickMs) };
  const ratio = subjectMedianMs / yardstickMedianMs;
  const result = {
    id,
    title,
    yardstick,
    ...measured,
    ...tails,
    ratio,
    ...(notes.length > 0 ? { notes } : {}),
  };
  return atMost === undefined ? result : { ...result, atMost };
}

/** @param {Result} result @returns {boolean} */
function isWithin({ ratio, atMost }) {
  return atMost === undefined || ratio <= atMost;
}

/** @param {number} value */
function inMs(value) {
  return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}

/** @param {Result} result */
function tell(result) {
  const { id, title, yardstick, subjectMedianMs, yardstickMedianMs, ratio, atMost } = result;
  const limit = atMost === undefined ? '' : `, at most ${atMost}: ${isWithin(result) ? 'kept' : 'exceeded'}`;
  console.log(`${id}: ${title}`);
  console.log(`  ${inMs(subjectMedianMs)}, against ${inMs(yardstickMedianMs)} for ${yardstick}`);
  if (result.subjectP99Ms !== undefined && result.yardstickP99Ms !== undefined)
    console.log(`  slowest hundredth ${inMs(result.subjectP99Ms)}, against ${inMs(result.yardstickP99Ms)}`);
  for (const note of result.notes ?? []) console.log(`  ${note}`);
  console.log(`  ratio ${ratio.toFixed(2)}${limit}\n`);
}

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' }, rows: { type: 'string' }, json: { type: 'string' } },
  allowPositionals: true,
});
await bootstrap({ runtime: true });
const results = [];
for (const bench of await loadBenches(positionals)) {
  const rows = values.rows === undefined ? {} : { rows: Number(values.rows) };
  const result = await measure(bench, { rounds: Number(values.rounds ?? bench.rounds), ...rows });
  results.push(result);
  tell(result);
}
const machine = { cpu: os.cpus()[0]?.model ?? '', cores: os.cpus().length, memoryBytes: os.totalmem() };
const output = path.resolve(CALLER, values.json ?? path.join(ROOT, 'out/bench.json'));
fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(output, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
console.log(`Every round is in ${output}`);
process.exitCode = results.every(isWithin) ? 0 : 1;
