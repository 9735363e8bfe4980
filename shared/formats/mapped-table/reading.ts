import type { Field } from '@shared/fields';
import { isRecordType, type RecordType } from '@shared/records';
import { declaredFields, type Fields } from '@shared/records/fieldCatalog';
import { fieldName } from '../engine/compile';
import type { ColumnBinding, Reading } from '../format';
import type { HeadedTable } from '../table/table';
import { codecFor } from './codecs';
import { type MappedColumn, splitTarget, type TableMapping } from './mapping';

/** The reading of a table by a mapping: columns by their place, as `fitMapping` leaves them. */
export function readingOf(
  headed: HeadedTable,
  mapping: TableMapping,
  fields: Fields = declaredFields,
): Reading {
  const { table, header, first, columns } = headed;
  const bindings = mapping.columns.flatMap((column, index) => bindColumn(column, index, fields) ?? []);
  return {
    format: 'table',
    generation: 'mapped',
    sheet: table.source.sheet,
    header,
    first,
    columns,
    bindings,
    conventions: mapping.conventions,
    empty: mapping.empty,
    options: { type: mapping.type },
    ...ownFields(bindings, fields),
  };
}

/** The fields of people's own among these bindings, to be kept with the reading; nothing where there are none. */
export function ownFields(
  bindings: readonly Pick<ColumnBinding, 'role' | 'path'>[],
  fields: Fields,
): Pick<Reading, 'fields'> {
  const own: Record<string, Field> = {};
  for (const { role, path } of bindings) {
    const field = isRecordType(role) && fields.isDefined(role, path) ? fields.at(role, path) : undefined;
    if (field !== undefined) own[fieldName(role, path)] = field;
  }
  return Object.keys(own).length === 0 ? {} : { fields: own };
}

function bindColumn(
  { target, item, unit }: MappedColumn,
  column: number,
  fields: Fields,
): ColumnBinding | undefined {
  if (target === null) return undefined;
  const { role, path } = splitTarget(target);
  const field = isRecordType(role) ? fields.at(role, path) : undefined;
  if (field === undefined) return undefined;
  const isList = field.kind === 'list' || field.kind === 'references';
  const isMeasure = field.kind === 'number' && (field.unit === 'g' || field.unit === 'cm');
  const isItem = item !== undefined && isList;
  return {
    column,
    role,
    path,
    codec: codecFor(field, {
      item: isItem,
      measured: isMeasure,
      isOwn: fields.isDefined(role, path),
    }),
    ...(isItem ? { item } : {}),
    ...(unit === undefined ? {} : { parameter: unit }),
  };
}

/** The mapping that a reading was made from, as the mapping screen shows it. */
export function mappingOf(reading: Reading): TableMapping {
  const type = typeOf(reading);
  const columns = reading.columns.map((header, column): MappedColumn => {
    const binding = reading.bindings.find((other) => other.column === column);
    if (binding === undefined) return { header, target: null };
    const { role, path, item, parameter } = binding;
    return {
      header,
      target: path === '' ? null : `${role}.${path}`,
      ...(item === undefined ? {} : { item }),
      ...(parameter === undefined ? {} : { unit: parameter }),
    };
  });
  return { type, columns, conventions: reading.conventions, empty: reading.empty };
}

/** The type that a table's rows are about. */
export function typeOf({ options }: Reading): RecordType {
  const type = options.type ?? '';
  return isRecordType(type) ? type : 'product';
}
