// A package that is only tested: made from whatever Electron is here, with a test's own update channel compiled in.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildInto } from './build.mjs';
import { buildDeb } from './deb.mjs';
import { installedElectron, runElectronBuilder } from './electron-builder.mjs';
import { ROOT } from './root.mjs';
import { SBOM, writeSbom } from './sbom.mjs';
import { stage } from './stage.mjs';

const MARK = 'TEST-PACKAGE-NEVER-SHIP.txt';

/** @typedef {{ unpacked: string, deb: string, installed: string, version: string }} TestPackage `installed`: as the .deb lays it out */

/**
 * Linux only. Everything goes into `folder`, which lies outside the repository and is removed by the test.
 * @param {{ folder: string, channel: import('./release-channel.mjs').ReleaseChannel }} options
 * @returns {TestPackage}
 */
export function buildTestPackage({ folder, channel }) {
  const { folder: electron, version: electronVersion } = installedElectron();
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const out = path.join(folder, 'out');
  const staged = path.join(folder, 'staged');
  buildInto(out, channel);
  writeSbom(electronVersion);
  stage({ folder: staged, out, sbom: SBOM, productName: 'Aisle Test Package' });
  runElectronBuilder({
    staged,
    output: path.join(folder, 'dist'),
    targets: ['--linux', 'dir'],
    settings: [
      `-c.electronDist=${electron}`,
      `-c.electronVersion=${electronVersion}`,
      '-c.productName=Aisle Test Package',
    ],
  });
  const unpacked = path.join(folder, 'dist/linux-unpacked');
  fs.writeFileSync(path.join(unpacked, MARK), 'Made by a test, with a key that belongs to nobody.\n');
  const deb = path.join(folder, 'test-package.deb');
  buildDeb({ unpacked, work: folder, output: deb, version, isQuick: true });
  const root = path.join(folder, 'root');
  const { status } = spawnSync('dpkg-deb', ['-x', deb, root], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The test package could not be unpacked.');
  return { unpacked, deb, installed: path.join(root, 'opt/Aisle'), version };
}
