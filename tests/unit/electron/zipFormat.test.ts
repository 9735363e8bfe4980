import { describe, expect, test } from 'vitest';
import {
  directoryEnd,
  directoryEnd64,
  directoryRecord,
  FULL,
  localHeader,
  locator64,
} from '../../../electron/archive/zipFormat';

describe('records of a zip file', () => {
  test('an empty file is the one that every program writes', () => {
    expect(directoryEnd.write({}).toString('hex')).toBe(`504b0506${'00'.repeat(18)}`);
  });

  test('what is written is read from the same places, behind anything', () => {
    const described = { version: 20, flags: 0x800, method: 8, time: 0x210000, crc: 0xdeadbeef };
    const sizes = { compressedSize: 5, size: FULL - 1, nameBytes: 3, extraBytes: 12 };
    const cases = [
      [localHeader, { ...described, ...sizes }],
      [
        directoryRecord,
        { ...described, ...sizes, madeBy: 45, commentBytes: 1, attributes: 0xa1ff0000, offset: 9 },
      ],
      [directoryEnd, { countHere: 2, count: 0xffff, bytes: 7, offset: FULL }],
      [
        directoryEnd64,
        { rest: 44, madeBy: 45, version: 45, countHere: 1, count: 70_000, bytes: 1, offset: 2 ** 40 },
      ],
      [locator64, { offset: 2 ** 41 + 3, disks: 1 }],
    ] as const;
    for (const [layout, values] of cases) {
      const buffer = Buffer.concat([Buffer.from('before'), layout.write(values, 4)]);
      expect([layout.isAt(buffer, 6), layout.isAt(buffer, 5), layout.isAt(buffer, -1)]).toEqual([
        true,
        false,
        false,
      ]);
      const read = layout.read.bind(layout) as (buffer: Buffer, field: string, at: number) => number;
      expect(Object.fromEntries(Object.keys(values).map((field) => [field, read(buffer, field, 6)]))).toEqual(
        values,
      );
    }
  });

  test('the local header stands where the format says', () => {
    expect(localHeader.write({ version: 20, method: 8, crc: 1, nameBytes: 4 }).toString('hex')).toBe(
      '504b030414000000080000000000010000000000000000000000' + '04000000',
    );
  });
});
