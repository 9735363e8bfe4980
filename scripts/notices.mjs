// npm run notices: writes resources/third-party-notices.txt; with --check it says whether that file is current.
import fs from 'node:fs';
import path from 'node:path';
import { isMain, ROOT } from './root.mjs';

/**
 * @typedef {object} Locked a line of the lockfile
 * @property {string} [name]
 * @property {string} [version]
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @typedef {{ name: string, version: string, licence: string, author: string, text: string }} Notice
 */

const NOTICES = path.join(ROOT, 'resources/third-party-notices.txt');
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([-.].*)?$/i;
const RULE = '-'.repeat(80);

/** Licences under which Aisle may ship the code of others, and the packages for which one more is accepted. */
const ACCEPTED = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', '0BSD', 'CC0-1.0', 'Unlicense'],
  'BlueOak-1.0.0',
]);
/** @type {Record<string, string>} */
const ACCEPTED_FOR = { argparse: 'Python-2.0' };

/**
 * An SPDX expression is accepted when one side of each OR, and both sides of each AND, are.
 * @param {string} expression @param {string} name
 * @returns {boolean}
 */
export function isAccepted(expression, name) {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAccepted(part, name));
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAccepted(part, name));
  return ACCEPTED.has(bare) || ACCEPTED_FOR[name] === bare;
}

/** @param {string} folder @returns {string} the licence files of a package, end to end */
function licenceText(folder) {
  const names = fs.readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  const texts = names.sort().map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  return texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).join('\n\n');
}

/** @param {unknown} person npm writes an author as text or as an object @returns {string} */
function personName(person) {
  if (typeof person === 'string') return person.replace(/\s*[<(].*$/, '');
  if (typeof person === 'object' && person !== null && 'name' in person) return String(person.name);
  return '';
}

/** @param {string} place e.g. `node_modules/react` @returns {Notice} */
function readNotice(place) {
  const folder = path.join(ROOT, place);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const licence =
    typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? 'none stated');
  const { name, version } = manifest;
  return { name, version, licence, author: personName(manifest.author), text: licenceText(folder) };
}

/** @returns {Record<string, Locked>} the lockfile's packages by their place */
export function readLock() {
  return JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
}

/**
 * What the app bundles: `dependencies` and theirs, not what only builds or tests it.
 * @param {Record<string, Locked>} lock @returns {string[]} their places
 */
export function bundledPlaces(lock) {
  return Object.entries(lock)
    .filter(
      ([place, { dev, devOptional }]) =>
        place !== '' && !place.includes('/@types/') && dev !== true && devOptional !== true,
    )
    .filter(([place, { optional }]) => optional !== true || fs.existsSync(path.join(ROOT, place)))
    .map(([place]) => place);
}

/** @returns {Notice[]} */
export function readNotices() {
  const notices = bundledPlaces(readLock()).map(readNotice);
  return notices.sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

/** Packages that share one text word for word are listed above it together. @param {Notice[]} notices */
export function formatNotices(notices) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, licence, author, text } of notices) {
    const body =
      text || `No licence file is part of the package. It states: ${licence}${author && `, by ${author}`}.`;
    byText.set(body, [...(byText.get(body) ?? []), `${name} ${version} (${licence})`]);
  }
  const sections = [...byText].map(([text, packages]) => `${RULE}\n${packages.join('\n')}\n\n${text}\n`);
  const head =
    'Aisle contains the work of others. These are their notices and licences.\n' +
    "Electron, Chromium and Node.js carry theirs beside the app's executable.\n";
  return [head, ...sections].join('\n');
}

if (isMain(import.meta.url)) {
  const notices = readNotices();
  const refused = notices.filter(({ licence, name }) => !isAccepted(licence, name));
  for (const { name, version, licence } of refused) {
    console.error(`${name} ${version}: the licence "${licence}" is not among those Aisle may ship.`);
  }
  const text = formatNotices(notices);
  if (!process.argv.includes('--check')) {
    fs.mkdirSync(path.dirname(NOTICES), { recursive: true });
    fs.writeFileSync(NOTICES, text);
    console.log(`${notices.length} packages in ${path.relative(ROOT, NOTICES)}`);
  } else if (!fs.existsSync(NOTICES) || fs.readFileSync(NOTICES, 'utf8') !== text) {
    console.error('resources/third-party-notices.txt is not current. Run: npm run notices');
    process.exitCode = 1;
  } else console.log(`The notices of ${notices.length} bundled packages are current.`);
  if (refused.length > 0) process.exitCode = 1;
}
