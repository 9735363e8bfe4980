import { fieldAt, isRecordType, type RecordType } from '@shared/records';
import type { ColumnBinding, Reading } from '../format';
import type { HeadedTable } from '../table/table';
import { codecFor } from './codecs';
import { type MappedColumn, splitTarget, type TableMapping } from './mapping';

/** The reading of a table by a mapping: columns by their place, as `fitMapping` leaves them. */
export function readingOf(headed: HeadedTable, mapping: TableMapping): Reading {
  const { table, header, first, columns } = headed;
  return {
    format: 'table',
    generation: 'mapped',
    sheet: table.source.sheet,
    header,
    first,
    columns,
    bindings: mapping.columns.flatMap((column, index) => bindColumn(column, index) ?? []),
    conventions: mapping.conventions,
    empty: mapping.empty,
    options: { type: mapping.type },
  };
}

function bindColumn({ target, item, unit }: MappedColumn, column: number): ColumnBinding | undefined {
  if (target === null) return undefined;
  const { role, path } = splitTarget(target);
  const field = isRecordType(role) ? fieldAt(role, path) : undefined;
  if (field === undefined) return undefined;
  const isList = field.kind === 'list' || field.kind === 'references';
  const isMeasure = field.kind === 'number' && (field.unit === 'g' || field.unit === 'cm');
  const isItem = item !== undefined && isList;
  return {
    column,
    role,
    path,
    codec: codecFor(field, { item: isItem, measured: isMeasure }),
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
