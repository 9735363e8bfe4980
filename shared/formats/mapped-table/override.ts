import { err, ok, type Result } from '@shared/result';
import { normalHeader } from '../engine/attributePath';
import { isTarget, rolesOfType, type TableMapping } from './mapping';

/**
 * A guessed mapping with some headers sent elsewhere: `{ "Artikelnr": "sku", "Notiz": null }`. A target may leave its
 * role out where only one has such a field. Errors: `shape` (no such object), `invalid` (a header or target that does
 * not exist).
 */
export function overrideMapping(guess: TableMapping, json: unknown): Result<TableMapping> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return err('shape', 'The mapping is no object of headers and fields.');
  const targets = new Map<string, string | null>();
  for (const [header, target] of Object.entries(json)) {
    if (target !== null && typeof target !== 'string')
      return err('shape', 'The mapping is no object of headers and fields.');
    if (!guess.columns.some((column) => normalHeader(column.header) === normalHeader(header)))
      return err('invalid', `The mapping names a column “${header}” that the file does not have.`);
    const resolved = target === null ? null : resolveTarget(target, guess);
    if (resolved === undefined)
      return err(
        'invalid',
        `The mapping sends “${header}” to “${target}”, which is no field of a ${guess.type}.`,
      );
    targets.set(normalHeader(header), resolved);
  }
  const chosen = new Set(targets.values());
  const columns = guess.columns.map((column) => {
    const target = targets.get(normalHeader(column.header));
    if (target !== undefined) return { header: column.header, target };
    // What another column now means is not meant twice.
    return column.target !== null && chosen.has(column.target) ? { ...column, target: null } : column;
  });
  return ok({ ...guess, columns });
}

function resolveTarget(target: string, { type }: TableMapping): string | undefined {
  if (isTarget(target, type)) return target;
  return rolesOfType(type)
    .map((role) => `${role}.${target}`)
    .find((whole) => isTarget(whole, type));
}
