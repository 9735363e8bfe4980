// npm run sbom: writes out/sbom.cdx.json, a CycloneDX list of what a package of Aisle is made of.
import fs from 'node:fs';
import path from 'node:path';
import { bundledPlaces, readLock } from './notices.mjs';
import { isMain, ROOT } from './root.mjs';

// Of our own, because `npm sbom --omit dev` leaves out whatever something for development needs as well: React.

export const SBOM = path.join(ROOT, 'out/sbom.cdx.json');

/** @typedef {import('./notices.mjs').Locked} Locked @typedef {Record<string, Locked>} Lock */

/** @param {string} place e.g. `node_modules/a/node_modules/@b/c` @returns {string} its name */
function nameAt(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** @param {string} name @param {string} version */
function packageUrl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param {string | undefined} licence an SPDX expression */
function licences(licence) {
  if (licence === undefined) return [];
  return / (OR|AND|WITH) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
}

/** @param {string | undefined} integrity as npm writes it @returns {{ alg: string, content: string }[]} */
function hashes(integrity) {
  const sha512 = /sha512-(\S+)/.exec(integrity ?? '')?.[1];
  return sha512 ? [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] : [];
}

/** @param {string} name @param {Locked} locked */
function component(name, { version = '', license, integrity }) {
  const purl = packageUrl(name, version);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: 'required',
    purl,
    hashes: hashes(integrity),
    licenses: licences(license),
  };
}

/** Where Node would find the package `name` from `place`. @param {Lock} lock @param {string} place @param {string} name */
function resolvePlace(lock, place, name) {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const candidate = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
    if (lock[candidate] !== undefined) return candidate;
    if (from === '') return undefined;
    if (!from.includes('/node_modules/')) from = '';
  }
}

/** @param {Lock} lock @param {string} place @param {ReadonlySet<string>} bundled @returns {string[]} package URLs */
function needs(lock, place, bundled) {
  const { dependencies = {}, peerDependencies = {} } = lock[place] ?? {};
  const places = Object.keys({ ...dependencies, ...peerDependencies }).map((name) =>
    resolvePlace(lock, place, name),
  );
  const found = places.filter((each) => each !== undefined && bundled.has(each));
  return [
    ...new Set(found.map((each) => packageUrl(nameAt(each ?? ''), lock[each ?? '']?.version ?? ''))),
  ].sort();
}

/**
 * The same text for the same lockfile, wherever and whenever it is made.
 * @param {Lock} lock @param {string} electron the version of the runtime that is packed, which npm counts among the tools
 */
export function billOfMaterials(lock, electron) {
  const places = bundledPlaces(lock);
  const bundled = new Set(places);
  const { name = 'aisle', version = '0.0.0' } = lock[''] ?? {};
  const own = packageUrl(name, version);
  const runtime = { ...component('electron', { version: electron, license: 'MIT' }), type: 'framework' };
  const dependencies = places.map((place) => ({
    ref: packageUrl(nameAt(place), lock[place]?.version ?? ''),
    dependsOn: needs(lock, place, bundled),
  }));
  // A package that lies in two places is one component.
  const byRef = new Map(
    places.map((place) => component(nameAt(place), lock[place] ?? {})).map((each) => [each.purl, each]),
  );
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, name, version, purl: own } },
    components: [runtime, ...[...byRef.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1))],
    dependencies: [
      { ref: own, dependsOn: [runtime.purl, ...needs(lock, '', bundled)] },
      { ref: runtime.purl, dependsOn: [] },
      ...[...new Map(dependencies.map((each) => [each.ref, each])).values()].sort((a, b) =>
        a.ref < b.ref ? -1 : 1,
      ),
    ],
  };
}

/** @param {string} electron */
export function writeSbom(electron) {
  const bill = billOfMaterials(readLock(), electron);
  fs.mkdirSync(path.dirname(SBOM), { recursive: true });
  fs.writeFileSync(SBOM, `${JSON.stringify(bill, null, 2)}\n`);
  return bill;
}

if (isMain(import.meta.url)) {
  const { components } = writeSbom(readLock()['node_modules/electron']?.version ?? '');
  console.log(`${components.length} components in ${path.relative(ROOT, SBOM)}`);
}
