import { CFB } from '@e965/xlsx';
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
