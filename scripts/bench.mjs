// npm run bench [-- <id>… --rounds N --rows N --growth --json FILE]: measures against yardsticks, tells the medians.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { CALLER, ROOT } from './root.mjs';

/**
 * @typedef {import('../tests/bench/bench').Bench} Bench
 * @typedef {import('../tests/bench/bench').Line} Line
 * @typedef {object} Result
 * @property {string} bench
 * @property {string} line
 * @property {string} what
 * @property {number} rows at which it was measured
 * @property {string} unit
 * @property {number[]} subject every round
 * @property {number} median
 * @property {number} [p99] where there were rounds enough
 * @property {string} [yardstick] what it is compared with
 * @property {number[]} yardstickRounds
 * @property {number} [yardstickMedian]
 * @property {number} [ratio]
 * @property {import('../tests/bench/bench').Aim} [aim]
 * @property {boolean} isMet
 */

/** Of fewer, the slowest hundredth says nothing. */
const ROUNDS_FOR_P99 = 100;
const GROWTH = [10_000, 100_000, 300_000];
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

/** @param {Bench} bench @param {{ rounds: number, rows: number, scratch: string }} options */
async function measure(bench, { rounds, rows, scratch }) {
  /** @type {string[]} */
  const notes = [];
  /** @type {Map<string, { subject: number[], yardstick: number[] }>} */
  const measured = new Map(bench.lines.map(({ id }) => [id, { subject: [], yardstick: [] }]));
  const run = await bench.prepare({ rows, scratch, note: (text) => notes.push(text) });
  try {
    for (let round = 0; round < rounds; round += 1)
      await run.round((line, { subject, yardstick }) => {
        const list = measured.get(line);
        if (list === undefined) throw new Error(`${bench.id} has no line ${line}`);
        list.subject.push(subject);
        if (yardstick !== undefined) list.yardstick.push(yardstick);
      });
  } finally {
    await run.finish?.();
  }
  const results = bench.lines.flatMap((line) => {
    const { subject, yardstick } = measured.get(line.id) ?? { subject: [], yardstick: [] };
    return subject.length === 0 ? [] : [resultOf(bench.id, line, { rows, subject, yardstick })];
  });
  return { results, notes };
}

/**
 * @param {string} bench @param {Line} line
 * @param {{ rows: number, subject: number[], yardstick: number[] }} measured
 * @returns {Result}
 */
function resultOf(bench, { id, what, yardstick, unit = 'ms', aim }, measured) {
  /** @type {Result} */
  const result = {
    bench,
    line: id,
    what,
    rows: measured.rows,
    unit,
    subject: measured.subject,
    median: median(measured.subject),
    yardstickRounds: measured.yardstick,
    isMet: true,
  };
  if (measured.subject.length >= ROUNDS_FOR_P99) result.p99 = p99(measured.subject);
  if (yardstick !== undefined) result.yardstick = yardstick;
  if (measured.yardstick.length > 0) {
    result.yardstickMedian = median(measured.yardstick);
    result.ratio = result.median / result.yardstickMedian;
  }
  if (aim !== undefined) result.aim = aim;
  result.isMet = isMet(result);
  return result;
}

/** @param {Result} result @returns {boolean} */
function isMet({ aim = {}, median: value, ratio, p99: slowest }) {
  const { ratio: atMost = Number.POSITIVE_INFINITY, most = Number.POSITIVE_INFINITY, least = 0 } = aim;
  const isQuick = aim.p99 === undefined || (slowest ?? Number.POSITIVE_INFINITY) <= aim.p99;
  return (ratio ?? 0) <= atMost && value <= most && value >= least && isQuick;
}

/** @param {number} value @param {string} unit */
function inUnit(value, unit) {
  return `${value.toFixed(value < 20 ? 1 : 0)} ${unit}`;
}

/** @param {Result} result */
function aimWords({ aim, unit, isMet: met }) {
  if (aim === undefined) return '';
  const parts = [
    aim.ratio === undefined ? '' : `ratio at most ${aim.ratio}`,
    aim.most === undefined ? '' : `at most ${aim.most} ${unit}`,
    aim.least === undefined ? '' : `at least ${aim.least} ${unit}`,
    aim.p99 === undefined ? '' : `slowest hundredth at most ${aim.p99} ${unit}`,
  ].filter(Boolean);
  return `; aim: ${parts.join(', ')}: ${met ? 'met' : 'missed'}`;
}

/** @param {Result} result */
function tell(result) {
  const { what, rows, unit, yardstick, yardstickMedian, ratio } = result;
  console.log(`${result.bench}/${result.line}: ${what} (${rows.toLocaleString('en')} rows)`);
  const slowest = result.p99 === undefined ? '' : `, slowest hundredth ${inUnit(result.p99, unit)}`;
  const against =
    yardstickMedian === undefined ? '' : `, against ${inUnit(yardstickMedian, unit)} for ${yardstick}`;
  const ratioWords = ratio === undefined ? '' : `, ratio ${ratio.toFixed(2)}`;
  console.log(`  ${inUnit(result.median, unit)}${slowest}${against}${ratioWords}${aimWords(result)}`);
}

/** How each line grew over the sizes. @param {Result[]} results */
function tellGrowth(results) {
  const names = new Set(results.map(({ bench, line }) => `${bench}/${line}`));
  for (const name of names) {
    const list = results.filter(({ bench, line }) => `${bench}/${line}` === name);
    const sizes = list.map(({ rows, median: value, unit }) => `${rows / 1000}k ${inUnit(value, unit)}`);
    if (sizes.length > 1) console.log(`growth of ${name}: ${sizes.join(' → ')}`);
  }
}

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string' },
    rows: { type: 'string' },
    growth: { type: 'boolean' },
    json: { type: 'string' },
  },
  allowPositionals: true,
});
await bootstrap({ runtime: true });
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'aisle-bench-'));
/** @type {Result[]} */
const results = [];
/** @type {Record<string, string[]>} */
const notes = {};
try {
  for (const bench of await loadBenches(positionals)) {
    const sizes = values.growth ? GROWTH : [Number(values.rows ?? bench.rows)];
    for (const rows of sizes) {
      const rounds = Number(values.rounds ?? bench.rounds);
      const measured = await measure(bench, { rounds, rows, scratch });
      results.push(...measured.results);
      measured.results.forEach(tell);
      for (const note of measured.notes) console.log(`  ${note}`);
      notes[`${bench.id} ${rows}`] = measured.notes;
    }
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
tellGrowth(results);
const machine = { cpu: os.cpus()[0]?.model ?? '', cores: os.cpus().length, memoryBytes: os.totalmem() };
const output = path.resolve(CALLER, values.json ?? path.join(ROOT, 'out/bench.json'));
fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(
  output,
  `${JSON.stringify({ at: new Date().toISOString(), machine, results, notes }, null, 2)}\n`,
);
console.log(`Every round is in ${output}`);
process.exitCode = results.every((result) => result.isMet) ? 0 : 1;
