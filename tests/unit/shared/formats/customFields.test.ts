import { neutralConventions, type Value } from '@shared/fields';
import { formatNamed, recogniseTable } from '@shared/formats';
import { readCsv } from '@shared/formats/csv/read';
import { writeCsv } from '@shared/formats/csv/write';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { writingRecords } from '@shared/formats/engine/fresh';
import { guessMapping, mappingOf, parseMapping, readingOf } from '@shared/formats/mapped-table';
import { guessHeader } from '@shared/formats/table/header';
import { withHeader } from '@shared/formats/table/table';
import { countRows, plannedRows } from '@shared/imports';
import { type CustomField, customFieldOf } from '@shared/records/customField';
import { FieldCatalog } from '@shared/records/fieldCatalog';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { exportExactly, importFile, planFile, Workspace } from './bench';

/** Fields of people's own in files: guessed by their labels, read by their kind, written under their labels. */
function definition(id: string, values: Readonly<Record<string, Value>>): CustomField {
  const custom = customFieldOf({
    id,
    type: 'customField',
    rev: 1,
    values: { recordType: 'product', key: id, kind: 'text', ...values },
  });
  if (custom === undefined) throw new Error('It is no definition.');
  return custom;
}

const custom = [
  definition('d1', { label: 'Season', kind: 'choice', options: ['Spring', 'Autumn'], position: 1 }),
  definition('d2', { label: 'Width', kind: 'number', unit: 'mm', position: 2 }),
  definition('d3', { label: 'Old', position: 3, isRetired: true }),
  definition('d4', { recordType: 'variant', label: 'Bin', position: 4 }),
];
const fields = new FieldCatalog(custom, [
  { type: 'product', path: 'calc.c1', field: { kind: 'number', label: 'Letters', readOnly: true } },
]);
const text = 'SKU;Bezeichnung;season;Width;Bin;Old\r\nA;Mug;spring;12,5;7B;x\r\nB;Bowl;Winter;breit;;\r\n';

function headed(file: string) {
  const table = unwrap(readCsv(new TextEncoder().encode(file)));
  return withHeader(table, guessHeader(table));
}

describe('a table with columns of one’s own', () => {
  const guess = guessMapping(headed(text), { currency: 'EUR', custom });

  it('is guessed by their labels; a retired field is none', () => {
    expect(guess.columns.map(({ target }) => target)).toEqual([
      'variant.sku',
      'product.title',
      'product.custom.d1',
      'product.custom.d2',
      'variant.custom.d4',
      'product.attributes.Old',
    ]);
    const mapping = mappingOf(readingOf(headed(text), guess, fields));
    expect(unwrap(parseMapping(JSON.parse(JSON.stringify(mapping))))).toEqual(mapping);
  });

  it('is read by their kinds, keeps what does not parse, and comes out as it went in', () => {
    const workspace = new Workspace();
    const reading = readingOf(headed(text), guess, fields);
    const imported = importFile(text, workspace, { reading });
    expect(
      workspace.all('product').map(({ values }) => [values.title, values['custom.d1'], values['custom.d2']]),
    ).toEqual([
      ['Mug', 'Spring', 12.5],
      ['Bowl', { unparsed: 'Winter' }, { unparsed: 'breit' }],
    ]);
    expect(workspace.find('variant', 'sku', 'A').values['custom.d4']).toBe('7B');
    expect(exportExactly(imported, workspace)).toBe(text);
    workspace.set(workspace.find('product', 'title', 'Bowl').id, 'custom.d1', 'Autumn');
    workspace.set(workspace.find('product', 'title', 'Mug').id, 'custom.d2', 1.25);
    expect(exportExactly(imported, workspace)).toBe(text.replace('Winter', 'Autumn').replace('12,5', '1,25'));
  });

  it('is written afresh under their labels, and changes nothing when it comes back', () => {
    const workspace = new Workspace();
    importFile(text, workspace, { reading: readingOf(headed(text), guess, fields) });
    const format = formatNamed('table', 'product');
    const { top, rows } = runToEnd(
      writingRecords({
        format,
        records: workspace,
        roots: workspace.all('product').map(({ id }) => id),
        conventions: neutralConventions,
        fields,
      }),
    );
    const header = top.at(-1) ?? [];
    const column = (label: string) => rows.map((row) => row[header.indexOf(label)]);
    expect([column('Season'), column('Width'), header.includes('Old')]).toEqual([
      ['Spring', 'Winter'],
      ['12.5', 'breit'],
      false,
    ]);
    const written = writeCsv([...top, ...rows], format.dialect).bytes;
    const table = unwrap(readCsv(written));
    const reading = recogniseTable(table, {
      currency: 'EUR',
      custom,
      calculated: [...fields.calculated],
    });
    if (reading === undefined) throw new Error('It is not known again.');
    const { plan } = planFile(written, workspace, { reading, table });
    expect(countRows(plannedRows(plan))).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });
});
