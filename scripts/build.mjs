// Builds the app into out/{main,preload,renderer}: node scripts/build.mjs [--force]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { withLock } from './lock.mjs';
import { CHANNEL_SOURCES, TEST_CHANNEL } from './release-channel.mjs';
import { isMain, ROOT } from './root.mjs';
import { stampOf } from './stamp.mjs';

const OUT = path.join(ROOT, 'out');
const PARTS = ['main', 'preload', 'renderer'];
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  ...CHANNEL_SOURCES,
];
const STAMP = path.join(OUT, 'app.stamp');

/** @returns {boolean} */
function isCurrent() {
  return fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === stampOf(SOURCES);
}

/**
 * @param {string} outDir @param {import('./release-channel.mjs').ReleaseChannel} [testChannel] for a package that is
 * only tested; what lies in out/ never has one
 */
export function buildInto(outDir, testChannel) {
  const cli = path.join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [cli, 'build', '--logLevel', 'warn', '--outDir', outDir];
  const env = { ...process.env };
  delete env[TEST_CHANNEL];
  if (testChannel !== undefined) env[TEST_CHANNEL] = JSON.stringify(testChannel);
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Error('The app could not be built. The reason is above; the last good build is kept.');
}

function buildNow() {
  const stamp = stampOf(SOURCES);
  fs.mkdirSync(OUT, { recursive: true });
  const fresh = fs.mkdtempSync(path.join(OUT, '.app-'));
  try {
    buildInto(fresh);
    fs.rmSync(STAMP, { force: true });
    for (const part of PARTS) {
      fs.rmSync(path.join(OUT, part), { recursive: true, force: true });
      fs.renameSync(path.join(fresh, part), path.join(OUT, part));
    }
    fs.writeFileSync(STAMP, stamp);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Builds the app where the sources have changed since the last build. Parallel calls build once.
 * @param {{ force?: boolean, log?: (message: string) => void }} [options]
 */
export async function ensureBuild({ force = false, log = () => {} } = {}) {
  if (!force && isCurrent()) return;
  await withLock('build', () => {
    if (!force && isCurrent()) return;
    log('Building the app');
    const start = Date.now();
    buildNow();
    log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  });
}

if (isMain(import.meta.url)) {
  await bootstrap({ runtime: true });
  await ensureBuild({ force: process.argv.includes('--force'), log: console.error });
}
