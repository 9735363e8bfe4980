import { countText } from '@shared/numbers';
import { Checkbox, Field, Select } from '@/design';
import styles from './Import.module.css';
import type { ImportFlow } from './importFlow';
import type { Layout } from './importState';

const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'iso-8859-15',
  'macintosh',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
] as const;
const DELIMITERS = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Pipe' },
];

/** How the bytes become rows and columns. */
export function TableSettings({ flow, layout }: { flow: ImportFlow; layout: Layout }) {
  const { looked, choice, ragged } = layout;
  const relook = (change: Partial<Layout['choice']>): void =>
    void flow.relook(layout, { ...choice, ...change });
  const encodings = [...new Set([looked.encoding ?? 'utf-8', ...ENCODINGS])];
  const delimiter = looked.delimiter ?? ',';
  const delimiters = DELIMITERS.some(({ value }) => value === delimiter)
    ? DELIMITERS
    : [...DELIMITERS, { value: delimiter, label: `“${delimiter}”` }];
  return (
    <div className={styles.settings}>
      {looked.sheets.length > 1 && (
        <Field label="Sheet">
          <Select
            value={String(looked.sheet)}
            options={looked.sheets.map(({ name, rowCount, isHidden }, index) => ({
              value: String(index),
              label: name,
              detail: `${countText(rowCount)} rows${isHidden ? ', hidden' : ''}`,
              disabled: rowCount === 0,
            }))}
            onValueChange={(sheet) => {
              const { header: _, ...rest } = choice;
              void flow.relook(layout, { ...rest, sheet: Number(sheet) });
            }}
          />
        </Field>
      )}
      {looked.encoding !== null && (
        <Field label="Encoding">
          <Select
            value={looked.encoding}
            options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
            onValueChange={(encoding) => relook({ encoding })}
          />
        </Field>
      )}
      {looked.delimiter !== null && (
        <Field label="Columns are separated by">
          <Select
            value={delimiter}
            options={delimiters}
            onValueChange={(next) => relook({ delimiter: next })}
          />
        </Field>
      )}
      <LayoutChoice flow={flow} layout={layout} />
      {looked.delimiter !== null && (
        <Field label="Rows of another width" hint="Their values may stand in the wrong columns.">
          <Checkbox
            label="Read them all the same"
            checked={ragged === 'accept'}
            onCheckedChange={(isRead) =>
              flow.changeLayout({ ...layout, ragged: isRead ? 'accept' : 'refuse' })
            }
          />
        </Field>
      )}
    </div>
  );
}

/** A known layout may still be read as any table. */
function LayoutChoice({ flow, layout }: { flow: ImportFlow; layout: Layout }) {
  const { looked, reading } = layout;
  const known = looked.reading;
  if (known === undefined) return null;
  return (
    <Field label="Read as">
      <Select
        value={reading === undefined ? 'table' : 'known'}
        options={[
          { value: 'known', label: 'The layout found', detail: known.format },
          { value: 'table', label: 'A table, mapped by you' },
        ]}
        onValueChange={(value) =>
          flow.changeLayout({ ...layout, reading: value === 'known' ? known : undefined })
        }
      />
    </Field>
  );
}
