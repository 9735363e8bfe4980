// npm run package: builds and packs the app into dist/, for the system it runs on.
// Linux: an unpacked folder, a .tar.gz, a .deb and the manifest for updates. Windows: an installer. macOS: a .dmg.
import fs from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { buildDeb } from './deb.mjs';
import { installedElectron, runElectronBuilder } from './electron-builder.mjs';
import { isFallbackRuntime } from './electron-runtime.mjs';
import { FALLBACK_VERSION } from './fallback-runtime.mjs';
import { releaseChannel } from './release-channel.mjs';
import { ROOT } from './root.mjs';
import { SBOM, writeSbom } from './sbom.mjs';
import { stage } from './stage.mjs';
import { updateManifest } from './update-manifest.mjs';

const EVALUATION_FOLDER = 'dist/evaluation-only';
const STAGED = path.join(ROOT, 'out/staged');
const TARGETS = /** @type {Record<string, string[]>} */ ({
  // The .deb is made below.
  linux: ['--linux', 'dir', 'tar.gz'],
  win32: ['--win'],
  darwin: ['--mac'],
});

/** @returns {{ output: string, settings: string[] }} */
function destination() {
  if (!isFallbackRuntime()) return { output: path.join(ROOT, 'dist'), settings: [] };
  if (!process.argv.includes('--evaluation')) {
    console.error(
      `Only the end-of-life Electron ${FALLBACK_VERSION} is installed here, and Aisle is not packaged with it. ` +
        `To try the packaging all the same: npm run package -- --evaluation (into ${EVALUATION_FOLDER}).`,
    );
    process.exit(1);
  }
  const { folder, version } = installedElectron();
  return {
    output: path.join(ROOT, EVALUATION_FOLDER),
    settings: [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`],
  };
}

/** @param {string} output @param {string} version */
function packForDebian(output, version) {
  const deb = path.join(output, `Aisle-${version}-linux-${process.arch}.deb`);
  buildDeb({ unpacked: path.join(output, 'linux-unpacked'), work: STAGED, output: deb, version });
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  const manifest = updateManifest({ version, files: [deb], now: new Date() });
  fs.writeFileSync(path.join(output, `latest-linux${suffix}.yml`), manifest);
}

await bootstrap({ runtime: true });
const { output, settings } = destination();
const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
await ensureBuild({ log: console.error });
writeSbom(installedElectron().version);
stage({ folder: STAGED, out: path.join(ROOT, 'out'), sbom: SBOM });
const targets = TARGETS[process.platform] ?? [];
const pinned = settings.length > 0 ? settings : [`-c.electronVersion=${installedElectron().version}`];
runElectronBuilder({ staged: STAGED, output, targets, settings: pinned });
if (process.platform === 'linux') packForDebian(output, version);
fs.rmSync(STAGED, { recursive: true, force: true });
console.error(
  releaseChannel().publicKey === ''
    ? 'There is no update key, so these copies take no updates: see "Releasing" in README.md.'
    : 'Sign the manifests before they are published: npm run update-key -- sign FILE dist/latest*.yml',
);
