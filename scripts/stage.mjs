import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

const BUILT = ['main', 'preload', 'renderer'];
/** Of package.json, what the packaged app reads. It has no dependencies: everything is bundled. */
const KEPT_FIELDS = ['name', 'productName', 'version', 'description', 'author', 'license', 'main'];

/**
 * Puts what goes into a package, and nothing else, into a folder of its own for electron-builder.
 * @param {{ folder: string, out: string, sbom: string, productName?: string }} options `out`: the folder of the built app
 */
export function stage({ folder, out, sbom, productName }) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'out'), { recursive: true });
  for (const part of BUILT)
    fs.cpSync(path.join(out, part), path.join(folder, 'out', part), { recursive: true });
  fs.copyFileSync(sbom, path.join(folder, 'out/sbom.cdx.json'));
  for (const name of ['resources', 'build']) {
    if (fs.existsSync(path.join(ROOT, name)))
      fs.cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  for (const name of ['LICENSE', 'electron-builder.yml'])
    fs.copyFileSync(path.join(ROOT, name), path.join(folder, name));
  fs.copyFileSync(path.join(ROOT, 'scripts/after-pack.mjs'), path.join(folder, 'after-pack.mjs'));
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const kept = Object.fromEntries(KEPT_FIELDS.map((field) => [field, manifest[field]]));
  if (productName !== undefined) kept.productName = productName;
  fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
}
