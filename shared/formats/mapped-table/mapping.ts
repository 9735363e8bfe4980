import type { Conventions, FieldPath } from '@shared/fields';
import { fieldAt, isRecordType, type RecordType } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { z } from '@shared/schema';
import { normalHeader } from '../engine/attributePath';

/** What one column of a table means. JSON. */
export interface MappedColumn {
  readonly header: string;
  /** `role.path`, as `variant.price` or `product.attributes.Material`; null: the column is not read. */
  readonly target: string | null;
  /** The column is one item of a list, from 0: the second of three picture columns is 1. */
  readonly item?: number;
  /** Unit of a measure, where it is not the field's own: `kg`, `lb`, `in`. */
  readonly unit?: string;
}

/** How a table of no known layout is read. JSON: kept by the caller under the fingerprint of its headers. */
export interface TableMapping {
  /** The type that the rows are about. */
  readonly type: RecordType;
  readonly columns: readonly MappedColumn[];
  readonly conventions: Conventions;
  /** What an empty cell says. */
  readonly empty: 'clears' | 'silent';
}

export interface Target {
  readonly role: string;
  readonly path: FieldPath;
}

/** `variant.attributes.Colour` → role `variant`, path `attributes.Colour`. */
export function splitTarget(target: string): Target {
  const dot = target.indexOf('.');
  return dot < 0 ? { role: target, path: '' } : { role: target.slice(0, dot), path: target.slice(dot + 1) };
}

/** The roles that rows of a type may fill: a product's rows may also describe its variant. */
export function rolesOfType(type: RecordType): readonly RecordType[] {
  return type === 'product' ? ['product', 'variant'] : [type];
}

/** Whether a column may be read into this target. */
export function isTarget(target: string, type: RecordType): boolean {
  const { role, path } = splitTarget(target);
  return rolesOfType(type).some((name) => name === role) && fieldAt(role, path) !== undefined;
}

/** A fingerprint of a set of headers, whatever their order and spelling of case: what a mapping is remembered by. */
export function headerFingerprint(columns: readonly string[]): string {
  const text = columns.map(normalHeader).sort().join('\u001f');
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 13);
  }
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A remembered mapping for a file with the same headers in whatever order; repeated headers go by their order. */
export function fitMapping(mapping: TableMapping, columns: readonly string[]): TableMapping {
  const left = [...mapping.columns];
  const fitted = columns.map((header): MappedColumn => {
    const index = left.findIndex((column) => normalHeader(column.header) === normalHeader(header));
    const [column] = index < 0 ? [] : left.splice(index, 1);
    return column === undefined ? { header, target: null } : { ...column, header };
  });
  return { ...mapping, columns: fitted };
}

const mappingSchema = z.object({
  type: z.string(),
  columns: z.array(
    z.object({
      header: z.string(),
      target: z.string().nullable(),
      item: z.int().min(0).max(99).optional(),
      unit: z.string().max(10).optional(),
    }),
  ),
  conventions: z.object({
    decimal: z.enum(['.', ',']),
    thousands: z.enum(['', ',', '.', ' ', "'"]),
    currency: z.string().regex(/^[A-Z]{3}$/),
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
    listSeparator: z.string().min(1).max(3),
  }),
  empty: z.enum(['clears', 'silent']),
});

/** A mapping from outside (a file, a stored setting). `invalid` names the first thing that is wrong with it. */
export function parseMapping(json: unknown): Result<TableMapping> {
  const parsed = mappingSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place =
      issue === undefined || issue.path.length === 0 ? 'as a whole' : `at “${issue.path.join('.')}”`;
    return err('invalid', `The mapping is not valid ${place}: ${issue?.message ?? 'it has another shape'}.`);
  }
  const { type, columns, ...rest } = parsed.data;
  if (!isRecordType(type))
    return err('invalid', `The mapping names a record type that does not exist: “${type}”.`);
  const wrong = columns.find(({ target }) => target !== null && !isTarget(target, type));
  if (wrong !== undefined)
    return err(
      'invalid',
      `The mapping sends “${wrong.header}” to “${wrong.target}”, which rows about a ${type} cannot fill.`,
    );
  return ok({
    ...rest,
    type,
    columns: columns.map(({ header, target, item, unit }) => ({
      header,
      target,
      ...(item === undefined ? {} : { item }),
      ...(unit === undefined ? {} : { unit }),
    })),
  });
}
