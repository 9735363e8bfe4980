// Runs a command on the screen there is, or on a virtual one: node scripts/with-display.mjs <command> [arguments]
import { spawnSync } from 'node:child_process';
import { openDisplay } from './display.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node scripts/with-display.mjs <command> [arguments]');
  process.exit(2);
}
const display = await openDisplay();
const { status } = spawnSync(command, args, {
  stdio: 'inherit',
  env: { ...process.env, ...display.env },
  shell: process.platform === 'win32',
});
display.close();
process.exit(status ?? 1);
