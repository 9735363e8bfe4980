// npm run types: every part of the tree against its own compiler options.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './root.mjs';

const PROJECTS = ['.', 'shared', 'electron', 'renderer', 'tests', 'scripts', 'scripts/sample'];
const AT_A_TIME = 2;

/**
 * What has not changed since the last check is not checked again.
 * @param {string} project
 */
function remembering(project) {
  const name = project === '.' ? 'top' : project.replaceAll('/', '-');
  return ['--incremental', '--tsBuildInfoFile', path.join(ROOT, 'out/types', `${name}.tsbuildinfo`)];
}

/** @param {string} project @returns {Promise<boolean>} whether it has no type errors */
function check(project) {
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [compiler, '-p', project, '--pretty', ...remembering(project)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code === 0));
  });
}

const waiting = [...PROJECTS];
/** @type {string[]} */
const failed = [];

async function work() {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
    if (!(await check(project))) failed.push(project === '.' ? 'the files at the top' : `${project}/`);
  }
}

await Promise.all(Array.from({ length: AT_A_TIME }, work));
if (failed.length > 0) console.error(`\nType errors in ${failed.join(', ')}.`);
else console.log(`No type errors in ${PROJECTS.length} projects.`);
process.exitCode = failed.length === 0 ? 0 : 1;
