import type { FieldPath } from '@shared/fields';
import { declarationOf, fieldAt, isRecordType, type RecordType } from '@shared/records';
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
import { typeOf } from './reading';

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
  const { conventions, options } = request;
  const type = isRecordType(options.type ?? '') ? (options.type as RecordType) : 'product';
  const paths = pathsFrom(options.paths) ?? usualPaths(type, request);
  const headers = headersOf(type, paths);
  const columns: FreshColumn[] = [
    { header: GUARD_HEADER, bindings: [{ role: type, path: '', codec: 'recordId' }] },
    { header: TYPE_HEADER, bindings: [{ role: type, path: '', codec: 'recordType' }] },
    ...paths.flatMap((path, index): FreshColumn[] => {
      const binding = ownBinding(type, path);
      return binding === undefined ? [] : [{ header: headers[index] ?? path, bindings: [binding] }];
    }),
  ];
  return layoutOf(columns, {
    format: 'table',
    generation: 'own',
    conventions,
    empty: 'clears',
    options: { type },
  });
}

export function ownBinding(type: RecordType, path: FieldPath): Omit<ColumnBinding, 'column'> | undefined {
  const field = fieldAt(type, path);
  return field && { role: type, path, codec: codecFor(field, { item: false, measured: false }) };
}

/** Label of a path as a header: "Title", "Attributes: Material". */
export function headerOfPath(type: RecordType, path: FieldPath): string {
  const dot = path.indexOf('.');
  const field = declarationOf(type).fields[dot < 0 ? path : path.slice(0, dot)];
  const label = field?.label ?? path;
  return dot < 0 ? label : `${label}: ${path.slice(dot + 1)}`;
}

/** Headers of several paths: where two labels are alike, the path itself stands instead. */
function headersOf(type: RecordType, paths: readonly FieldPath[]): string[] {
  const labels = paths.map((path) => headerOfPath(type, path));
  return labels.map((label, index) =>
    labels.filter((other) => other === label).length > 1 ? (paths[index] ?? label) : label,
  );
}

function pathsFrom(json: string | undefined): FieldPath[] | undefined {
  if (json === undefined) return undefined;
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((path) => typeof path === 'string') : undefined;
}

function usualPaths(type: RecordType, { roots, catalog }: FreshRequest): FieldPath[] {
  const used = new Set<FieldPath>();
  for (const root of roots) for (const path in catalog.get(root)?.values) used.add(path);
  const { fields } = declarationOf(type);
  return Object.entries(fields).flatMap(([name, field]): FieldPath[] => {
    if (field.kind === 'map') return [...used].filter((path) => path.startsWith(`${name}.`)).sort();
    return field.hidden !== true || used.has(name) ? [name] : [];
  });
}
