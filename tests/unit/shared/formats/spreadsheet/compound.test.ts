import { CFB, write } from '@e965/xlsx';
import { inspectTable } from '@shared/formats/table/inspect';
import { expect, test } from 'vitest';

function compoundFile(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(64));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

test.each([
  ['EncryptedPackage', 'refused', 'password'],
  ['WordDocument', 'refused', 'Word document'],
  ['PowerPoint Document', 'refused', 'without a sheet'],
  ['Workbook', 'damaged', 'damaged'],
])('an old Office file with %s is %s', (stream, code, words) => {
  expect(inspectTable(compoundFile(stream))).toMatchObject({
    ok: false,
    error: { code, message: expect.stringContaining(words) },
  });
});

/** SheetJS gives up on such a formula, or never ends: only its result is wanted. */
test('an old workbook with a damaged formula is read for what the formula gave', () => {
  const cutOff = { t: 'n', v: 5, f: '1', bf: [1, 0, 0x1f] } as const;
  const sheet = {
    '!ref': 'A1:B2',
    A1: { t: 's', v: 'Name' },
    B1: { t: 's', v: 'Price' },
    A2: { t: 's', v: 'Mug' },
    B2: cutOff,
  };
  const bytes = write({ SheetNames: ['A'], Sheets: { A: sheet } } as never, {
    type: 'buffer',
    bookType: 'biff8',
  });
  const inspected = inspectTable(new Uint8Array(bytes as Uint8Array));
  expect(inspected.ok && inspected.value.table(0).rows).toEqual([
    ['Name', 'Price'],
    ['Mug', '5'],
  ]);
});
