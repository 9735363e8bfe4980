import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

/**
 * @typedef {object} Report what one stage of the tests found
 * @property {string} stage
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

const FOLDER = path.join(ROOT, 'out/reports');

/** @param {string} stage @returns {string} where vitest is to put its own report of a stage */
export function vitestReport(stage) {
  return path.join(FOLDER, 'vitest', `${stage}.json`);
}

/**
 * What vitest found, or one failure when it ended badly before it could say. A file that cannot even be loaded, or an
 * error outside a test, counts as one failure.
 * @param {string} stage @param {boolean} hasEndedWell
 */
function countTests(stage, hasEndedWell) {
  const file = vitestReport(stage);
  if (!fs.existsSync(file)) return hasEndedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !hasEndedWell ? 1 : failed };
}

/** @param {string} stage */
export function clearReport(stage) {
  fs.rmSync(vitestReport(stage), { force: true });
  fs.rmSync(path.join(FOLDER, `${stage}.json`), { force: true });
}

/**
 * Keeps what a stage found for the sum at the end. A stage that does not run vitest counts as one check.
 * @param {{ stage: string, hasEndedWell: boolean, seconds: number }} result
 * @returns {Report}
 */
export function writeReport({ stage, hasEndedWell, seconds }) {
  const report = { stage, ...countTests(stage, hasEndedWell), seconds };
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(path.join(FOLDER, `${stage}.json`), JSON.stringify(report));
  return report;
}

/** @returns {Report[]} of every stage since the reports were last cleared */
export function readReports() {
  if (!fs.existsSync(FOLDER)) return [];
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.map((name) => JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8')));
}

export function clearReports() {
  fs.rmSync(FOLDER, { recursive: true, force: true });
}
