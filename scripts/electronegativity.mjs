// Electronegativity's findings in Aisle's main process, each mended or answered: node scripts/electronegativity.mjs
//
// The tool is old and brings 405 packages with it, a TypeScript 4 and an ESLint 7 among them. It stays out of Aisle's
// own dependencies: its lockfile lies in scripts/electronegativity/, and it is installed from that, without running any
// install script, into the user's cache.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { isMain, ROOT } from './root.mjs';

const HERE = path.join(ROOT, 'scripts/electronegativity');
const ANSWERS = path.join(HERE, 'answers.json');
/** Asks the network which version is the newest, and so finds something else every month. */
const LEFT_OUT = 'availablesecurityfixesglobalcheck';

/**
 * @typedef {{ check: string, file: string, sample: string, description: string }} Finding
 * @typedef {{ check: string, file: string, sample: string, reason: string }} Answer `sample`: the line of code, so that
 * an answer is none for another line, wherever in the file it stands
 */

/** @param {Finding | Answer} each */
function keyOf({ check, file, sample }) {
  return `${check}\n${file}\n${sample}`;
}

/**
 * @param {readonly Finding[]} findings @param {readonly Answer[]} answers
 * @returns {{ open: Finding[], idle: Answer[] }} findings without an answer, and answers to what is no longer found
 */
export function compare(findings, answers) {
  const answered = new Set(answers.filter(({ reason }) => reason.trim() !== '').map(keyOf));
  const found = new Set(findings.map(keyOf));
  return {
    open: findings.filter((finding) => !answered.has(keyOf(finding))),
    idle: answers.filter((answer) => !found.has(keyOf(answer))),
  };
}

/** @returns {Promise<string>} the folder it is installed in */
async function ensureTool() {
  const lockfile = fs.readFileSync(path.join(HERE, 'package-lock.json'));
  const stamp = createHash('sha256').update(lockfile).digest('hex').slice(0, 16);
  const base = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
  const wanted = path.join(base, 'aisle-electronegativity', stamp);
  if (fs.existsSync(wanted)) return wanted;
  await withLock('electronegativity', () => {
    if (fs.existsSync(wanted)) return;
    fs.mkdirSync(path.dirname(wanted), { recursive: true });
    const fresh = fs.mkdtempSync(`${wanted}-`);
    for (const name of ['package.json', 'package-lock.json'])
      fs.copyFileSync(path.join(HERE, name), path.join(fresh, name));
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status } = spawnSync('npm', args, {
      cwd: fresh,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('Electronegativity could not be installed. The reason is above.');
    fs.renameSync(fresh, wanted);
  });
  return wanted;
}

/**
 * Through its interface for programs: what it writes into a file of comma-separated values is torn, by writes that
 * overtake each other, and its command passes over files that it cannot read and ends with 0 whatever it finds.
 * @param {string} tool @returns {Promise<Finding[]>}
 */
async function run(tool) {
  const analyse = createRequire(path.join(tool, 'package.json'))('@doyensec/electronegativity');
  const { electron } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')).devDependencies;
  const { errors, issues } = await analyse({
    input: path.join(ROOT, 'electron'),
    electronVersionOverride: electron,
    excludeFromScan: [LEFT_OUT],
  });
  if (errors.length > 0) {
    const said = errors.map(
      (/** @type {{ file: string, message: string }} */ each) => `${each.file}: ${each.message}`,
    );
    throw new Error(`Electronegativity could not read some files:\n${said.join('\n')}`);
  }
  return issues.map(
    (/** @type {Record<string, string>} */ { id = '', file = '', sample = '', description = '' }) => ({
      check: id,
      file: file === 'N/A' ? file : path.relative(ROOT, file).split(path.sep).join('/'),
      sample: sample.trim(),
      description,
    }),
  );
}

if (isMain(import.meta.url)) {
  const findings = await run(await ensureTool());
  /** @type {Answer[]} */
  const answers = JSON.parse(fs.readFileSync(ANSWERS, 'utf8'));
  const { open, idle } = compare(findings, answers);
  for (const { check, file, sample, description } of open)
    console.error(`${file}: ${check}: ${description}\n    ${sample}`);
  for (const { check, file, sample } of idle)
    console.error(`${file}: ${check} is answered, and no longer found: ${sample}`);
  if (findings.length === 0) console.error('Electronegativity found nothing at all: it cannot have run.');
  const isGood = findings.length > 0 && open.length === 0 && idle.length === 0;
  if (isGood) console.log(`All ${findings.length} findings of Electronegativity are answered.`);
  else console.error(`Mend each, or answer it with a reason in ${path.relative(ROOT, ANSWERS)}.`);
  process.exitCode = isGood ? 0 : 1;
}
