// npm run package: builds and packs the app into dist/ (an unpacked folder for linux).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { isFallbackRuntime } from './electron-runtime.mjs';
import { FALLBACK_VERSION } from './fallback-runtime.mjs';
import { ROOT } from './root.mjs';

const EVALUATION_FOLDER = 'dist/evaluation-only';

/** @returns {string[]} what electron-builder is told beyond electron-builder.yml */
function runtimeArguments() {
  // A fuse that the end-of-life version does not have yet.
  if (!isFallbackRuntime()) return ['-c.electronFuses.grantFileProtocolExtraPrivileges=false'];
  if (!process.argv.includes('--evaluation')) {
    console.error(
      `Only the end-of-life Electron ${FALLBACK_VERSION} is installed here, and Aisle is not packaged with it. ` +
        `To try the packaging all the same: npm run package -- --evaluation (into ${EVALUATION_FOLDER}).`,
    );
    process.exit(1);
  }
  return [
    `-c.electronDist=${path.join(ROOT, 'node_modules/electron/dist')}`,
    `-c.electronVersion=${FALLBACK_VERSION}`,
    `-c.directories.output=${EVALUATION_FOLDER}`,
  ];
}

await bootstrap({ runtime: true });
const runtime = runtimeArguments();
await ensureBuild({ log: console.error });
const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
const args = [builder, '--linux', 'dir', '--config', 'electron-builder.yml', ...runtime];
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
