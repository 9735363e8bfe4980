import { dropFormulas } from '@shared/formats/spreadsheet/binaryFormulas';
import { expect, test } from 'vitest';

/** A damaged formula of an old workbook keeps SheetJS busy for good: none of them reaches it. */
type Entry = readonly [type: number, content: readonly number[]];

function streamOf(entries: readonly Entry[]): Uint8Array {
  return Uint8Array.from(
    entries.flatMap(([type, content]) => [
      type & 255,
      type >> 8,
      content.length & 255,
      content.length >> 8,
      ...content,
    ]),
  );
}

const PASSED_OVER = 0x001d;
const cell = Array.from({ length: 20 }, (_, index) => index + 1);
const number: Entry = [0x0203, [1, 2, 3, 4]];

test.each<[string, readonly Entry[], readonly Entry[]]>([
  ['a value stays', [number], [number]],
  [
    'a formula loses what it works out and keeps its result',
    [[0x0006, [...cell, 9, 0, 7, 7, 7]], number],
    [[0x0006, [...cell, 0, 0, 7, 7, 7]], number],
  ],
  [
    'a formula that is too short to be one is passed over',
    [[0x0006, [1, 2]], number],
    [[PASSED_OVER, [1, 2]], number],
  ],
  ...[0x0206, 0x0406, 0x0018, 0x0218, 0x0021, 0x0221, 0x04bc].map(
    (type): [string, readonly Entry[], readonly Entry[]] => [
      `a record of the kind ${type.toString(16)} is passed over`,
      [number, [type, [1, 2, 3]], number],
      [number, [PASSED_OVER, [1, 2, 3]], number],
    ],
  ),
])('%s', (_name, given, expected) => {
  const stream = streamOf(given);
  dropFormulas(stream);
  expect(stream).toEqual(streamOf(expected));
});

test('a formula that reaches beyond the end of the stream is passed over', () => {
  const stream = streamOf([[0x0006, cell]]);
  stream[2] = 200;
  dropFormulas(stream);
  expect(stream[0]).toBe(PASSED_OVER);
});
