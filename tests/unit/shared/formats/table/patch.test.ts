import { packEntry, writeZip } from '@shared/formats/archive/zipWrite';
import { inspectTable } from '@shared/formats/table/inspect';
import { patchTable } from '@shared/formats/table/patch';
import { unwrap } from '@shared/result';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const text = (value: string) => new TextEncoder().encode(value);
const PLAIN = text('SKU,Title\nA1,Shoe\n');

describe('patchTable', () => {
  test.each<[name: string, source: Uint8Array]>([
    ['plain', PLAIN],
    ['gzip', gzipSync(PLAIN)],
    ['zip', writeZip([packEntry('ü.csv', PLAIN, 'deflated')])],
    ['gzip in zip', writeZip([packEntry('a.csv.gz', gzipSync(PLAIN), 'stored')])],
  ])('%s: wrapped as before, and the same array where nothing changes', (_name, source) => {
    const table = unwrap(inspectTable(source)).table(0);
    expect(unwrap(patchTable(source, table, { edits: [] }))).toBe(source);
    const copy = unwrap(patchTable(source, table, { edits: [{ row: 1, column: 1, value: 'Boot' }] }));
    const reread = unwrap(inspectTable(copy)).table(0);
    expect(reread).toEqual({
      ...table,
      rows: [
        ['SKU', 'Title'],
        ['A1', 'Boot'],
      ],
    });
  });

  test('a file for people keeps its guards', () => {
    const source = text("Aisle ID,Title,Note\n1,'=x,y\n2,z,w\n");
    const table = unwrap(inspectTable(source)).table(0);
    expect(table.rows).toEqual([
      ['Aisle ID', 'Title', 'Note'],
      ['1', '=x', 'y'],
      ['2', 'z', 'w'],
    ]);
    const patch = {
      edits: [
        { row: 1, column: 1, value: '=x' },
        { row: 2, column: 2, value: '+w' },
      ],
      appendedRows: [['3', '@a', '-1']],
    };
    const copy = new TextDecoder().decode(unwrap(patchTable(source, table, patch)));
    expect(copy).toBe("Aisle ID,Title,Note\n1,'=x,y\n2,z,'+w\n3,'@a,-1\n");
  });
});
