import { neutralConventions } from '@shared/fields';
import { declarationOf, type RecordType, recordTypes } from '@shared/records';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import { FieldCatalog, type Fields } from '@shared/records/fieldCatalog';
import { GUARD_HEADER } from '../csv/people';
import { attributePath } from '../engine/attributePath';
import type { ColumnBinding, Reading, RecogniseContext } from '../format';
import { guessHeader } from '../table/header';
import { type HeadedTable, type Table, withHeader } from '../table/table';
import { guessConventions } from './guessConventions';
import { ownFields } from './reading';
import { sampleColumns } from './samples';
import { headerOfPath, ownBinding, TYPE_HEADER } from './write';

/** The reading of a table that Aisle wrote itself; undefined for any other, which needs a mapping. */
export function recogniseOwn(
  table: Table,
  { currency, custom = [], calculated = [] }: RecogniseContext,
): Reading | undefined {
  const headed = withHeader(table, guessHeader(table));
  const { columns, header, first } = headed;
  const type = typeNamed(headed);
  if (type === undefined || !columns.includes(GUARD_HEADER)) return undefined;
  const fields = new FieldCatalog(custom, calculated);
  const bindings = bindOwn(columns, type, fields);
  const { decimal } = guessConventions(columns, sampleColumns(headed), currency);
  return {
    format: 'table',
    generation: 'own',
    sheet: table.source.sheet,
    header,
    first,
    columns,
    bindings,
    conventions: { ...neutralConventions, decimal, currency },
    empty: 'clears',
    options: { type },
    ...ownFields(bindings, fields),
  };
}

function typeNamed({ table, columns, first }: HeadedTable): RecordType | undefined {
  const column = columns.indexOf(TYPE_HEADER);
  const label = table.rows[first]?.[column];
  const found = Object.values(recordTypes).find((declaration) => declaration.label === label);
  return column < 0 || found === undefined ? undefined : (found.type as RecordType);
}

function bindOwn(columns: readonly string[], type: RecordType, fields: Fields): ColumnBinding[] {
  const byLabel = new Map(fields.of(type).map(([path]) => [headerOfPath(type, path, fields), path] as const));
  const taken = new Set<string>();
  return columns.flatMap((header, column): ColumnBinding[] => {
    if (header === GUARD_HEADER) return [{ column, role: type, path: '', codec: 'recordId' }];
    if (header === TYPE_HEADER) return [{ column, role: type, path: '', codec: 'recordType' }];
    const path = byLabel.get(header) ?? mapEntry(type, header) ?? header;
    if (isCalculatedPath(path)) return [];
    const binding =
      ownBinding(type, path, fields) ?? ownBinding(type, attributePath(header, column, taken), fields);
    return binding === undefined ? [] : [{ ...binding, column }];
  });
}

/** "Attributes: Material" → `attributes.Material`. */
function mapEntry(type: RecordType, header: string): string | undefined {
  const [label = '', ...rest] = header.split(': ');
  const found = Object.entries(declarationOf(type).fields).find(
    ([, field]) => field.kind === 'map' && field.label === label,
  );
  return found === undefined || rest.length === 0 ? undefined : `${found[0]}.${rest.join(': ')}`;
}
