import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The manifest that copies of Aisle ask for, as electron-builder writes it where it makes the installers itself.
 * @param {{ version: string, files: readonly string[], now: Date }} release
 */
export function updateManifest({ version, files, now }) {
  const entries = files.map((file) => {
    const bytes = fs.readFileSync(file);
    const sha512 = createHash('sha512').update(bytes).digest('base64');
    return `  - url: ${path.basename(file)}\n    sha512: ${sha512}\n    size: ${bytes.length}\n`;
  });
  return `version: ${version}\nfiles:\n${entries.join('')}releaseDate: '${now.toISOString()}'\n`;
}
