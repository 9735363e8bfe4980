import { err, ok, type Result } from '../../result';
import { inflateWithin } from './inflate';
import { inflateEntry, onlyFile, readZip } from './zip';

/**
 * The file inside a gzip or a zip of one file, layer by layer; without any the same array.
 * Errors: `limit`, `damaged`, `missing`.
 */
export function unwrapFile(
  bytes: Uint8Array,
  wrapping: readonly ('gzip' | 'zip')[],
  limit: number,
): Result<Uint8Array> {
  const [outer, ...inner] = wrapping;
  if (outer === undefined) return ok(bytes);
  const content = outer === 'gzip' ? inflateWithin(bytes, 'gzip', limit) : unzipOnly(bytes, limit);
  return content.ok ? unwrapFile(content.value, inner, limit) : content;
}

function unzipOnly(bytes: Uint8Array, limit: number): Result<Uint8Array> {
  const entries = readZip(bytes);
  if (!entries.ok) return entries;
  const entry = onlyFile(entries.value);
  if (entry === null) return err('missing', 'The zip archive does not hold exactly one file.');
  return inflateEntry(bytes, entry, limit);
}
