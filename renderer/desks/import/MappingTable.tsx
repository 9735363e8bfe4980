import {
  type GuessedColumn,
  guessMapping,
  type MappedColumn,
  type TableMapping,
} from '@shared/formats/mapped-table';
import { declarationOf, type RecordType } from '@shared/records';
import type { CustomField } from '@shared/records/customField';
import { useMemo } from 'react';
import { Badge, Combobox, Field, Select } from '@/design';
import { useSession } from '@/workspace/session';
import { ConventionSettings } from './ConventionSettings';
import styles from './Import.module.css';
import type { Layout } from './importState';
import { importTypes } from './importWords';
import { doubledTargets, IGNORED, KEPT, keptTarget, optionOf, readSample, targetOptions } from './targets';

export interface MappingTableProps {
  layout: Layout;
  onChange: (mapping: TableMapping) => void;
}

/** What each column of a table means. */
export function MappingTable({ layout, onChange }: MappingTableProps) {
  const { looked, mapping } = layout;
  const { fields } = useSession();
  const options = useMemo(() => targetOptions(mapping.type, fields), [mapping.type, fields]);
  const doubled = useMemo(() => doubledTargets(mapping.columns), [mapping.columns]);
  const setColumn = (index: number, column: MappedColumn): void =>
    onChange({
      ...mapping,
      columns: mapping.columns.map((other, place) => (place === index ? column : other)),
    });
  return (
    <>
      <div className={styles.settings}>
        <Field label="Each row is a">
          <Select<RecordType>
            value={mapping.type}
            options={importTypes.map((value) => ({ value, label: declarationOf(value).label }))}
            onValueChange={(type) => onChange(guessAnew(layout, type, fields.current.active))}
          />
        </Field>
        <ConventionSettings
          conventions={mapping.conventions}
          empty={mapping.empty}
          onChange={(change) => onChange({ ...mapping, ...change })}
        />
      </div>
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '24%' }}>
              Column
            </th>
            <th scope="col" style={{ width: '30%' }}>
              Read as
            </th>
            <th scope="col" style={{ width: '120px' }}>
              Guess
            </th>
            <th scope="col">Samples, and how they are read</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, index) => {
            const guess = looked.guess.columns[index];
            const isDoubled = column.target !== null && doubled.has(column.target);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file do not move
              <tr key={index}>
                <td>
                  <div className={styles.columnHeader} title={column.header}>
                    {column.header === '' ? `Column ${index + 1}` : column.header}
                  </div>
                  <div className={styles.filled}>{Math.round((guess?.filled ?? 0) * 100)} % filled</div>
                </td>
                <td>
                  <Combobox
                    aria-label={`Read “${column.header}” as`}
                    value={optionOf(column, fields)}
                    options={options}
                    onValueChange={(value) =>
                      value !== null && setColumn(index, chosen(column, value, { type: mapping.type, index }))
                    }
                  />
                </td>
                <td>
                  {isDoubled ? (
                    <Badge tone="danger">Twice</Badge>
                  ) : (
                    <Confidence column={column} guess={guess} />
                  )}
                </td>
                <td>
                  <Samples column={column} guess={guess} mapping={mapping} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function chosen(
  { header }: MappedColumn,
  value: string,
  { type, index }: { readonly type: RecordType; readonly index: number },
): MappedColumn {
  if (value === IGNORED) return { header, target: null };
  return { header, target: value === KEPT ? keptTarget(type, header, index) : value };
}

/** The guess for another type of record, from the rows at hand. */
function guessAnew(
  { looked, mapping }: Layout,
  type: RecordType,
  custom: readonly CustomField[],
): TableMapping {
  const { kind, wrapping, encoding, header, first, columns, top } = looked;
  const source = { kind, wrapping, encoding, dialect: null, sheet: null };
  const table = { source, rows: top, lines: new Uint32Array(), findings: [] };
  const { currency } = mapping.conventions;
  const guess = guessMapping({ table, header, first, columns }, { currency, type, custom });
  return {
    ...mapping,
    type,
    columns: guess.columns.map(({ header: name, target, item, unit }) => ({
      header: name,
      target,
      ...(item === undefined ? {} : { item }),
      ...(unit === undefined ? {} : { unit }),
    })),
  };
}

function Confidence({ column, guess }: { column: MappedColumn; guess: GuessedColumn | undefined }) {
  if (guess === undefined || guess.target !== column.target) return <Badge>Yours</Badge>;
  if (guess.confidence >= 0.9) return <Badge tone="success">Sure</Badge>;
  return guess.confidence >= 0.5 ? <Badge tone="info">Likely</Badge> : <Badge>Kept</Badge>;
}

interface SamplesProps {
  column: MappedColumn;
  guess: GuessedColumn | undefined;
  mapping: TableMapping;
}

const SHOWN = 3;

function Samples({ column, guess, mapping }: SamplesProps) {
  const { names, conventions, fields } = useSession();
  const contexts = {
    fields,
    file: { names, conventions: mapping.conventions },
    user: { names, conventions },
  };
  return (
    <div className={styles.samples}>
      {(guess?.samples ?? []).slice(0, SHOWN).map((sample) => {
        const read = readSample(sample, column.target, contexts);
        return (
          <div key={sample} className={styles.sample}>
            <span className={styles.sampleRaw} title={sample.slice(0, 400)}>
              {sample.slice(0, 120)}
            </span>
            {read !== undefined && (read.isInvalid || read.text !== sample) && (
              <span className={styles.sampleRead} data-invalid={read.isInvalid || undefined}>
                → {read.isInvalid ? 'not valid; kept as it is' : read.text.slice(0, 80)}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
