// npm run icon: makes the app's icons from resources/icon/icon.svg. Run it after the drawing was changed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDisplay } from './display.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { isMain, ROOT } from './root.mjs';

const FOLDER = path.join(ROOT, 'resources/icon');
const ICO_SIZES = [16, 24, 32, 48, 64, 256];
/** Apple's names of the sizes; each holds a PNG. */
const ICNS_TYPES = /** @type {[string, number][]} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/** @param {readonly { size: number, png: Buffer }[]} pictures @returns {Buffer} an .ico of PNGs */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + index * 16;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** @param {readonly { type: string, png: Buffer }[]} pictures @returns {Buffer} an .icns */
export function icnsOf(pictures) {
  const parts = pictures.flatMap(({ type, png }) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return [head, png];
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** @param {readonly number[]} sizes @returns {Promise<Map<number, Buffer>>} a PNG of each size, drawn by Electron */
async function drawn(sizes) {
  const executable = electronExecutable();
  if (executable === undefined) throw new Error('Electron is not installed. Run: npm run bootstrap');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aisle-icon-'));
  const display = await openDisplay();
  const given = [folder, path.join(FOLDER, 'icon.svg'), ...sizes.map(String)];
  const args = ['--no-sandbox', path.join(ROOT, 'scripts/icon-drawing.cjs'), ...given];
  const env = { ...process.env, ...display.env, ICON_ARGUMENTS: String(given.length) };
  const { status } = spawnSync(executable, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  display.close();
  if (status !== 0) throw new Error(`Electron ended with ${status}.`);
  const pngs = new Map(sizes.map((size) => [size, fs.readFileSync(path.join(folder, `${size}.png`))]));
  fs.rmSync(folder, { recursive: true });
  return pngs;
}

if (isMain(import.meta.url)) {
  const sizes = [...new Set([...ICO_SIZES, ...ICNS_TYPES.map(([, size]) => size)])];
  const pngs = await drawn(sizes);
  const png = (/** @type {number} */ size) => pngs.get(size) ?? Buffer.alloc(0);
  fs.writeFileSync(path.join(FOLDER, 'icon.png'), png(512));
  fs.writeFileSync(path.join(FOLDER, 'icon.ico'), icoOf(ICO_SIZES.map((size) => ({ size, png: png(size) }))));
  fs.writeFileSync(
    path.join(FOLDER, 'icon.icns'),
    icnsOf(ICNS_TYPES.map(([type, size]) => ({ type, png: png(size) }))),
  );
}
