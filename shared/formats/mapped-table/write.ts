import type { FieldPath } from '@shared/fields';
import { isRecordType, type RecordType } from '@shared/records';
import { declaredFields, type Fields } from '@shared/records/fieldCatalog';
import { GUARD_HEADER } from '../csv/people';
import { layoutOf } from '../engine/fresh';
import type {
  Catalog,
  ColumnBinding,
  FreshColumn,
  FreshLayout,
  FreshRequest,
  Reading,
  RowRecords,
} from '../format';
import { codecFor } from './codecs';
import { ownFields, typeOf } from './reading';

/** Header of the column that says what the rows are, in files that Aisle wrote. */
export const TYPE_HEADER = 'Record type';

export function tableRows(root: string, reading: Reading, catalog: Catalog): RowRecords[] {
  const type = typeOf(reading);
  const hasVariants = type === 'product' && reading.bindings.some(({ role }) => role === 'variant');
  if (catalog.get(root) === undefined) return [];
  const variants = hasVariants ? catalog.where('variant', 'product', root) : [];
  if (variants.length === 0) return [{ [type]: root }];
  return variants.map(({ id }) => ({ [type]: root, variant: id }));
}

/**
 * Aisle's own table: record ids first, then a column for each path, headed by its label. It is recognised by its
 * first two headers and read back exactly. `options.type` is the record type, `options.paths` the paths as JSON; all
 * fields that are not hidden, and every attribute in use, where it is absent.
 */
export function tableLayout(request: FreshRequest): FreshLayout {
  const { conventions, options, fields = declaredFields } = request;
  const type = isRecordType(options.type ?? '') ? (options.type as RecordType) : 'product';
  const paths = pathsFrom(options.paths) ?? usualPaths(type, request);
  const headers = headersOf(type, paths, fields);
  const columns: FreshColumn[] = [
    { header: GUARD_HEADER, bindings: [{ role: type, path: '', codec: 'recordId' }] },
    { header: TYPE_HEADER, bindings: [{ role: type, path: '', codec: 'recordType' }] },
    ...paths.flatMap((path, index): FreshColumn[] => {
      const binding = ownBinding(type, path, fields);
      return binding === undefined ? [] : [{ header: headers[index] ?? path, bindings: [binding] }];
    }),
  ];
  const bindings = paths.map((path) => ({ role: type, path }));
  return layoutOf(columns, {
    format: 'table',
    generation: 'own',
    conventions,
    empty: 'clears',
    options: { type },
    ...ownFields(bindings, fields),
  });
}

export function ownBinding(
  type: RecordType,
  path: FieldPath,
  fields: Fields,
): Omit<ColumnBinding, 'column'> | undefined {
  const field = fields.at(type, path);
  const isOwn = fields.isDefined(type, path);
  return field && { role: type, path, codec: codecFor(field, { item: false, measured: false, isOwn }) };
}

/** Label of a path as a header: "Title", "Attributes: Material". */
export function headerOfPath(type: RecordType, path: FieldPath, fields: Fields): string {
  return fields.label(type, path);
}

/** Headers of several paths: where two labels are alike, the path itself stands instead. */
function headersOf(type: RecordType, paths: readonly FieldPath[], fields: Fields): string[] {
  const labels = paths.map((path) => headerOfPath(type, path, fields));
  return labels.map((label, index) =>
    labels.filter((other) => other === label).length > 1 ? (paths[index] ?? label) : label,
  );
}

function pathsFrom(json: string | undefined): FieldPath[] | undefined {
  if (json === undefined) return undefined;
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((path) => typeof path === 'string') : undefined;
}

function usualPaths(
  type: RecordType,
  { roots, catalog, fields = declaredFields }: FreshRequest,
): FieldPath[] {
  const used = new Set<FieldPath>();
  for (const root of roots) for (const path in catalog.get(root)?.values) used.add(path);
  return fields.of(type).flatMap(([name, field]): FieldPath[] => {
    if (field.kind === 'map')
      return [...used].filter((path) => path.startsWith(`${name}.`) && !fields.isDefined(type, path)).sort();
    return field.hidden !== true || used.has(name) ? [name] : [];
  });
}
