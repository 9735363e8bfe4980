import { patchCsv } from '@shared/formats/csv/patch';
import { readCsv } from '@shared/formats/csv/read';
import { createEncoder } from '@shared/formats/encoding/encode';
import type { TablePatch } from '@shared/formats/table/table';
import { assert, unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';

function patched(bytes: Uint8Array, patch: TablePatch) {
  const { dialect } = unwrap(readCsv(bytes)).source;
  assert(dialect !== null, 'a CSV file has a dialect');
  return patchCsv(bytes, dialect, patch);
}

function patchedText(text: string, patch: TablePatch): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    unwrap(patched(new TextEncoder().encode(text), patch)),
  );
}

const edit = (row: number, column: number, value: string): TablePatch => ({
  edits: [{ row, column, value }],
});

describe('patchCsv', () => {
  test.each<[name: string, text: string, patch: TablePatch, result: string]>([
    ['plain', 'a,b\r\n1,2\r\n', edit(1, 1, '3'), 'a,b\r\n1,3\r\n'],
    ['keeps quotes', 'a,"b"\n1,"2"', edit(1, 1, '3'), 'a,"b"\n1,"3"'],
    ['adds needed quotes', 'a,b\n1,2\n', edit(1, 1, '3,"x"'), 'a,b\n1,"3,""x"""\n'],
    ['same value', 'a,b\n"1" ,2', edit(1, 0, '1'), 'a,b\n"1" ,2'],
    [
      'keeps all else',
      '\ufeff"a" ,b\r\n\n 1, "2" ,3\n"x"y",="01"\r',
      edit(1, 0, '9'),
      '\ufeff"a" ,b\r\n\n9, "2" ,3\n"x"y",="01"\r',
    ],
    ['bare quotes', 'a,b\n5" pipe,2', edit(1, 0, '6" pipe'), 'a,b\n6" pipe,2'],
    ['bare quotes, but a comma', 'a,b\n5" pipe,2', edit(1, 0, '6", x'), 'a,b\n"6"", x",2'],
    ['excel text', 'a,b\n="01",2', edit(1, 0, '02'), 'a,b\n="02",2'],
    ['beyond a short row', 'a,b,c,d\n1\n2,3,4,5\n', edit(1, 2, 'x'), 'a,b,c,d\n1,,x\n2,3,4,5\n'],
    [
      'two beyond',
      'a,b,c,d\n1\n',
      {
        edits: [
          { row: 1, column: 3, value: 'y' },
          { row: 1, column: 1, value: 'x' },
        ],
      },
      'a,b,c,d\n1,x,,y\n',
    ],
    ['emptied only cell', 'a\nx\ny\n', edit(1, 0, ''), 'a\n""\ny\n'],
    ['first cell', 'a,b\n1,2', edit(0, 0, 'sep=,'), '"sep=,",b\n1,2'],
    ['separator line', 'sep=;\na;b\n1;2', edit(1, 0, 'x;y'), 'sep=;\na;b\n"x;y";2'],
    ['removes', 'a,b\n1,2\n3,4\n', { edits: [], removedRows: [1] }, 'a,b\n3,4\n'],
    [
      'removes the last of a file without final newline',
      'a,b\n1,2\n3,4\n5,6',
      { edits: [], removedRows: [2, 3] },
      'a,b\n1,2',
    ],
    ['appends', 'a,b\r\n1,2\r\n', { edits: [], appendedRows: [['3', 'x,y']] }, 'a,b\r\n1,2\r\n3,"x,y"\r\n'],
    [
      'appends without final newline',
      'a,b\n1,2',
      {
        edits: [],
        appendedRows: [
          ['3', '4'],
          ['5', '6'],
        ],
      },
      'a,b\n1,2\n3,4\n5,6',
    ],
    [
      'appends as the column is quoted',
      'a,b\n1,"2"\n3,"4"\n',
      { edits: [], appendedRows: [['5', '6']] },
      'a,b\n1,"2"\n3,"4"\n5,"6"\n',
    ],
    [
      'edits, removes and appends',
      'a,b\n1,2\n3,4\n5,6',
      { edits: [{ row: 1, column: 0, value: 'x' }], removedRows: [3], appendedRows: [['7', '8']] },
      'a,b\nx,2\n3,4\n7,8',
    ],
    ['blank lines are no rows', 'a,b\n\n1,2\n\n3,4\n', edit(2, 0, 'x'), 'a,b\n\n1,2\n\nx,4\n'],
  ])('%s', (_name, text, patch, result) => {
    expect(patchedText(text, patch)).toBe(result);
  });

  test('nothing to change gives the same bytes', () => {
    const bytes = new TextEncoder().encode('a,b\n1,2');
    expect(unwrap(patched(bytes, { edits: [] }))).toBe(bytes);
  });

  test.each(['utf-16le', 'windows-1252', 'shift_jis', 'gb18030'])('%s stays so', (label) => {
    const values =
      label.startsWith('windows') || label.startsWith('utf') ? ['Größe', 'schön'] : ['長袖', '黒色'];
    const { encode } = createEncoder(label);
    const before = `name,note\n${values[0]} ${values[1]},x\n${values[1]},${values[0]}\n`.repeat(4);
    const after = before.replace(',x', `,${values[1]}`);
    expect(unwrap(patched(encode(before).bytes, edit(1, 1, values[1] ?? '')))).toEqual(encode(after).bytes);
  });

  test('stray bytes in a UTF-8 file survive', () => {
    const head = new TextEncoder().encode('name,note\nMüller,');
    const source = Uint8Array.from([...head, 0xe9, 0x0a, 0xe9, 0x2c, 0x31]);
    const copy = Uint8Array.from([...head, 0xe9, 0x0a, 0xe9, 0x2c, 0xc3, 0xbc]);
    expect(unwrap(patched(source, edit(2, 1, 'ü')))).toEqual(copy);
  });

  test.each<[text: string, label: string, value: string, code: string]>([
    ['Größe,b\n1,2', 'windows-1252', '→', 'unencodable'],
    ['a\tb\n"x" y\t2', 'utf-8', 'line\nbreak', 'not-representable'],
  ])('%j in %s cannot hold %j', (text, label, value, code) => {
    const bytes = createEncoder(label).encode(text).bytes;
    expect(patched(bytes, edit(1, 1, value))).toMatchObject({ ok: false, error: { code } });
  });
});
