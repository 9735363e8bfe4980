// npm test: installs what is needed, then runs the stages; node scripts/test.mjs <stage>… [vitest arguments] runs some.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { clearReport, vitestReport, writeReport } from './reports.mjs';
import { ROOT } from './root.mjs';

/** @typedef {{ script: string } | { projects: string[], needsElectron?: boolean }} Stage */

/** @type {Record<string, Stage>} */
const STAGES = {
  types: { script: 'types' },
  lint: { script: 'lint' },
  layers: { script: 'layers' },
  unit: { projects: ['unit', 'dom'] },
  property: { projects: ['property'] },
  e2e: { projects: ['e2e'], needsElectron: true },
  package: { projects: ['package'], needsElectron: true },
  electronegativity: { script: 'electronegativity' },
  data: { projects: ['data', 'data-e2e'], needsElectron: true },
};
const USUAL = ['types', 'lint', 'layers', 'unit', 'property', 'e2e'];

/** @param {string} name @param {Stage} stage @param {string[]} rest @returns {[string, string[]]} */
function commandOf(name, stage, rest) {
  if ('script' in stage) return ['npm', ['run', '--silent', stage.script]];
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport(name)}`];
  const projects = stage.projects.flatMap((project) => ['--project', project]);
  return [process.execPath, [vitest, 'run', ...projects, ...reporters, ...rest]];
}

/** @param {string} name @param {Stage} stage @param {string[]} rest @returns {boolean} whether it passed */
function run(name, stage, rest) {
  console.log(`\n== ${name} ${'='.repeat(Math.max(0, 76 - name.length))}`);
  clearReport(name);
  const start = Date.now();
  const [command, args] = commandOf(name, stage, rest);
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = (Date.now() - start) / 1000;
  const { passed, failed } = writeReport({ stage: name, hasEndedWell: status === 0, seconds });
  console.log(`-- ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
  return failed === 0;
}

const args = process.argv.slice(2);
const split = args.findIndex((argument) => STAGES[argument] === undefined);
const named = split === -1 ? args : args.slice(0, split);
const rest = split === -1 ? [] : args.slice(split);
const wanted = Object.entries(STAGES).filter(([name]) => (named.length > 0 ? named : USUAL).includes(name));

await bootstrap({ runtime: wanted.some(([, stage]) => 'needsElectron' in stage) });
const start = Date.now();
const failures = wanted.filter(([name, stage]) => !run(name, stage, rest)).map(([name]) => name);
const seconds = ((Date.now() - start) / 1000).toFixed(1);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}. All stages took ${seconds} s.`);
else console.log(`\nAll stages passed in ${seconds} s.`);
process.exitCode = failures.length === 0 ? 0 : 1;
