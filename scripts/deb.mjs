import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

// electron-builder makes a .deb with a program that it downloads; `dpkg-deb` is part of every Debian.

/** What Chromium needs of the system. */
const DEPENDS = [
  ...[
    'libasound2',
    'libatspi2.0-0',
    'libdrm2',
    'libgbm1',
    'libgtk-3-0',
    'libnotify4',
    'libnss3',
    'libsecret-1-0',
  ],
  ...['libuuid1', 'libxss1', 'libxtst6', 'xdg-utils'],
];
const ARCHITECTURES = /** @type {Record<string, string>} */ ({ x64: 'amd64', arm64: 'arm64' });

/** @typedef {{ unpacked: string, work: string, output: string, version: string, isQuick?: boolean }} DebOptions */

/** @param {string} folder @returns {number} in KiB */
function sizeOf(folder) {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  const sizes = files.map((entry) => fs.lstatSync(path.join(entry.parentPath, entry.name)).size);
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

/** @param {string} version @param {number} size */
function controlFile(version, size) {
  return `Package: aisle
Version: ${version.replace('-', '~')}
Section: office
Priority: optional
Architecture: ${ARCHITECTURES[process.arch] ?? process.arch}
Maintainer: The Aisle authors <aisle@aisle.invalid>
Installed-Size: ${size}
Depends: ${DEPENDS.join(', ')}
Description: Offline-first workstation for commerce coordinators
 A whole catalog on one computer, edited like a spreadsheet.
`;
}

const DESKTOP_ENTRY = `[Desktop Entry]
Name=Aisle
Comment=Offline-first workstation for commerce coordinators
Exec=/opt/Aisle/aisle %F
Icon=aisle
Type=Application
Categories=Office;
MimeType=application/vnd.aisle.workspace+zip;text/csv;text/tab-separated-values;application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;
StartupWMClass=Aisle
`;

/** What an .aisle file is; dpkg's triggers of shared-mime-info take it in. */
const MIME_TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.aisle.workspace+zip">
    <comment>Aisle workspace</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.aisle"/>
  </mime-type>
</mime-info>
`;
const ICON = 'usr/share/icons/hicolor/512x512/apps/aisle.png';

/** @param {string} tree @param {string} file @param {string | Buffer} text */
function write(tree, file, text) {
  const absolute = path.join(tree, file);
  fs.mkdirSync(path.dirname(absolute), { recursive: true });
  fs.writeFileSync(absolute, text, { mode: 0o644 });
}

/** @param {DebOptions} options @returns {string} the tree as it will lie on the user's disk */
export function layOut({ unpacked, work, version }) {
  const tree = path.join(work, 'deb');
  const app = path.join(tree, 'opt/Aisle');
  fs.rmSync(tree, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(app), { recursive: true });
  fs.cpSync(unpacked, app, { recursive: true, verbatimSymlinks: true });
  // Tells electron-updater how this copy is renewed.
  write(app, 'resources/package-type', 'deb');
  // Where the kernel gives no user namespaces to programs, Chromium's sandbox is this helper, and it must be root's.
  fs.chmodSync(path.join(app, 'chrome-sandbox'), 0o4755);
  write(tree, 'usr/share/applications/aisle.desktop', DESKTOP_ENTRY);
  write(tree, 'usr/share/mime/packages/aisle.xml', MIME_TYPES);
  write(tree, ICON, fs.readFileSync(path.join(ROOT, 'resources/icon/icon.png')));
  fs.mkdirSync(path.join(tree, 'usr/bin'), { recursive: true });
  fs.symlinkSync('/opt/Aisle/aisle', path.join(tree, 'usr/bin/aisle'));
  write(tree, 'usr/share/doc/aisle/copyright', fs.readFileSync(path.join(unpacked, 'LICENSE'), 'utf8'));
  write(tree, 'DEBIAN/control', controlFile(version, sizeOf(app)));
  return tree;
}

/**
 * Makes a Debian package of an unpacked app.
 * @param {DebOptions} options `isQuick`: not compressed, for tests
 */
export function buildDeb(options) {
  const tree = layOut(options);
  const compression = options.isQuick === true ? ['-Znone'] : ['-Zxz', '-z6'];
  const args = ['--root-owner-group', ...compression, '--build', tree, options.output];
  const { status, error, stderr } = spawnSync('dpkg-deb', args, { encoding: 'utf8' });
  fs.rmSync(tree, { recursive: true, force: true });
  if (status !== 0) throw new Error(`dpkg-deb failed: ${error?.message ?? stderr.slice(0, 500)}`);
}
