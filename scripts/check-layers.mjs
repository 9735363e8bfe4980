// npm run layers: fails on an import in a wrong direction, a browser's or Node's name in shared/, and vague file names.
import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import {
  CLOSED_TO_EACH_OTHER,
  MAY_IMPORT,
  PACKAGES_OF_A_SIDE,
  PLATFORM_NAMES,
  PURE_PACKAGES,
  VAGUE_WORDS,
} from './layers.mjs';
import { isMain, ROOT } from './root.mjs';
import { sourceFacts } from './source-facts.mjs';

/**
 * @typedef {'direction' | 'package' | 'platform-name' | 'undeclared' | 'vague-name' | 'unknown-place' | 'syntax'} Kind
 * @typedef {{ kind: Kind, file: string, line: number, message: string }} Violation `file` relative to the root
 * @typedef {{ file: string, place: string, dependencies: Set<string> }} Subject
 */

const PRODUCT = ['electron', 'renderer', 'shared'];
const NAMED = [...PRODUCT, 'scripts', 'tests'];
const SOURCE = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;

/** @param {string} root @param {string} folder @returns {string[]} paths relative to the root, with slashes */
function filesIn(root, folder) {
  const absolute = path.join(root, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs
    .readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** @param {string} file @returns {string} the place it belongs to, or the empty string */
function placeOf(file) {
  for (const closed of CLOSED_TO_EACH_OTHER) {
    const [, inside] = file.split(`${closed}/`);
    if (file.startsWith(`${closed}/`) && inside?.includes('/')) return `${closed}/${inside.split('/')[0]}`;
  }
  const places = Object.keys(MAY_IMPORT).filter((place) => file === place || file.startsWith(`${place}/`));
  const place = places.sort((a, b) => b.length - a.length)[0] ?? '';
  // In renderer/ every folder has its own line in the table; only files stand for renderer/ itself.
  return place === 'renderer' && file.split('/').length > 2 ? '' : place;
}

/** @param {string} place @returns {readonly string[]} */
function allowedFor(place) {
  const parent = CLOSED_TO_EACH_OTHER.find((closed) => place.startsWith(`${closed}/`));
  return MAY_IMPORT[parent ?? place] ?? [];
}

/** @param {string} from @param {string} to */
function mayImport(from, to) {
  if (from === to) return true;
  const isAllowed = allowedFor(from).some((place) => to === place || to.startsWith(`${place}/`));
  // The files directly in desks/ list the desks.
  return isAllowed || (CLOSED_TO_EACH_OTHER.includes(from) && to.startsWith(`${from}/`));
}

/** @param {string} specifier @param {string} file @returns {string | undefined} a path, or undefined for a package */
function resolveOwn(specifier, file) {
  const bare = specifier.replace(/[?#].*$/, '');
  if (bare.startsWith('@shared/')) return path.posix.normalize(`shared/${bare.slice('@shared/'.length)}`);
  if (bare.startsWith('@/')) return path.posix.normalize(`renderer/${bare.slice('@/'.length)}`);
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(file), bare);
  return undefined;
}

/** @param {string} specifier @returns {string} */
function packageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {string} name @param {readonly string[]} list */
function isAmong(name, list) {
  return list.some((entry) => name === entry || name.startsWith(`${entry}/`));
}

/** @param {string} to @param {Subject} subject @returns {string | undefined} */
function refuseOwn(to, { file, place }) {
  // An import without its ending still names the file: electron/preload is electron/preload.ts.
  const target = placeOf(MAY_IMPORT[`${to}.ts`] === undefined ? to : `${to}.ts`);
  if (target === '') return `imports ${to}, which is none of the places in scripts/layers.mjs`;
  if (mayImport(place, target)) return undefined;
  return `${place} may not import ${target} (${path.posix.relative(path.posix.dirname(file), to)})`;
}

/** @param {string} specifier @param {Subject} subject @returns {string | undefined} */
function refusePlatform(specifier, { place }) {
  const name = packageName(specifier);
  const side = place.split('/')[0];
  const isNode = isBuiltin(specifier);
  if (isNode && side !== 'electron') return `${side}/ may not import Node's ${specifier}`;
  if (place === 'electron/cli' && name === 'electron') return 'electron/cli runs without Electron';
  for (const [owner, packages] of Object.entries(PACKAGES_OF_A_SIDE)) {
    if (owner !== side && isAmong(name, packages)) return `${name} belongs to ${owner}/`;
  }
  return undefined;
}

/** @param {import('./source-facts.mjs').Import} imported @param {Subject} subject @returns {Omit<Violation, 'line'> | undefined} */
function checkImport({ specifier, isTypeOnly }, subject) {
  const { file } = subject;
  const own = resolveOwn(specifier, file);
  if (own !== undefined) {
    const message = refuseOwn(own, subject);
    return message === undefined ? undefined : { kind: 'direction', file, message };
  }
  const refusal = refusePlatform(specifier, subject);
  if (refusal !== undefined) return { kind: 'package', file, message: refusal };
  const name = packageName(specifier);
  if (isTypeOnly || isBuiltin(specifier) || name === 'electron') return undefined;
  if (subject.place === 'shared' && !PURE_PACKAGES.includes(name)) {
    return { kind: 'package', file, message: `${name} is not among the pure packages of scripts/layers.mjs` };
  }
  if (subject.dependencies.has(name)) return undefined;
  return { kind: 'undeclared', file, message: `${name} is not among the dependencies in package.json` };
}

/** @param {string} text @param {number} offset */
function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

/** @param {string} text @param {Subject} subject @returns {Violation[]} */
function checkSource(text, subject) {
  const { file, place } = subject;
  if (place === '') {
    const message = 'this folder is none of the places in scripts/layers.mjs: say there what it may import';
    return [{ kind: 'unknown-place', file, line: 1, message }];
  }
  const { imports, freeNames, directives, error } = sourceFacts(file, text);
  if (error !== undefined) return [{ kind: 'syntax', file, line: 1, message: error }];
  const wrongImports = imports.flatMap((imported) => {
    const found = checkImport(imported, subject);
    return found === undefined ? [] : [{ ...found, line: lineAt(text, imported.at) }];
  });
  if (place !== 'shared') return wrongImports;
  const wrongNames = [...freeNames.filter(({ name }) => PLATFORM_NAMES.has(name)), ...directives].map(
    ({ name, at }) => ({
      kind: /** @type {const} */ ('platform-name'),
      file,
      line: lineAt(text, at),
      message: `shared/ may not use ${name}`,
    }),
  );
  return [...wrongImports, ...wrongNames];
}

/** @param {string} file @returns {Violation[]} */
function checkName(file) {
  const vague = file.split('/').find((segment) => {
    const words = segment.split('.')[0]?.split(/[-_ ]|(?<=[a-z0-9])(?=[A-Z])/) ?? [];
    return VAGUE_WORDS.has(words.at(-1)?.toLowerCase() ?? '');
  });
  if (vague === undefined) return [];
  return [{ kind: 'vague-name', file, line: 1, message: `"${vague}" says nothing about what is inside` }];
}

/**
 * Every violation in the tree under `root`, in the order of its files.
 * @param {string} root an absolute path
 * @returns {Violation[]}
 */
export function checkLayers(root) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const dependencies = new Set(Object.keys(manifest.dependencies ?? {}));
  const sources = PRODUCT.flatMap((folder) => filesIn(root, folder)).filter((file) => SOURCE.test(file));
  const inSources = sources.flatMap((file) =>
    checkSource(fs.readFileSync(path.join(root, file), 'utf8'), { file, place: placeOf(file), dependencies }),
  );
  return [...inSources, ...NAMED.flatMap((folder) => filesIn(root, folder)).flatMap(checkName)];
}

if (isMain(import.meta.url)) {
  const violations = checkLayers(ROOT);
  for (const { kind, file, line, message } of violations)
    console.error(`${file}:${line}  ${kind}: ${message}`);
  if (violations.length > 0) console.error(`\n${violations.length} violations of the layers.`);
  else console.log('Every import points the right way.');
  process.exitCode = violations.length === 0 ? 0 : 1;
}
