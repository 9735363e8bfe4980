// npm start: installs and builds what is needed and opens the app; with no display it takes the tour instead.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { CALLER, ROOT } from './root.mjs';
import { hasDisplay } from './system-libraries.mjs';

const USAGE = `usage: npm start [-- [--tour] [--stay] [--out FOLDER] [FILE]]
  FILE          opens Aisle with this file to import
  --tour        walks through the main job on the sample workspace, and takes screenshots
                (without being asked where there is no display)
  --stay        after the tour, leaves the app open
  --out FOLDER  where the tour puts screenshots and the exported file (aisle-tour)`;

/** @param {string[]} args */
function parse(args) {
  const options = { tour: false, stay: false, out: 'aisle-tour', rest: /** @type {string[]} */ ([]) };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--help') {
      console.log(USAGE);
      process.exit(0);
    }
    if (argument === '--tour') options.tour = true;
    else if (argument === '--stay') options.stay = true;
    else if (argument === '--out') {
      const folder = args[index + 1];
      if (folder === undefined) {
        console.error(USAGE);
        process.exit(2);
      }
      options.out = folder;
      index += 1;
    } else options.rest.push(argument.startsWith('-') ? argument : path.resolve(CALLER, argument));
  }
  return options;
}

/** @param {string[]} rest @returns {Promise<number>} the app's exit code */
async function open(rest) {
  const { electronSwitches, requireElectron } = await import('./launch.mjs');
  const child = spawn(requireElectron(), [...electronSwitches(), ROOT, ...rest], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** @param {string} out @param {boolean} stay */
async function takeTour(out, stay) {
  const { openDisplay } = await import('./display.mjs');
  const { tour } = await import('./tour.mjs');
  const display = await openDisplay();
  // An end by signal is an ordinary end: what runs for the tour ends with it.
  process.once('SIGTERM', () => process.exit(0));
  process.once('SIGINT', () => process.exit(0));
  if (display.isVirtual) console.log('There is no display: Aisle takes its tour on a virtual one.');
  try {
    await tour({ out, stay, env: display.env, say: console.log });
  } finally {
    display.close();
  }
}

const { tour, stay, out, rest } = parse(process.argv.slice(2));
try {
  await bootstrap({ runtime: true });
  const { ensureBuild } = await import('./build.mjs');
  await ensureBuild({ log: console.error });
  if (tour || !hasDisplay()) await takeTour(path.resolve(CALLER, out), stay);
  else process.exitCode = await open(rest);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
