/**
 * Where the fields of a zip file's records stand. Reader and writer both go by these layouts, so that neither can
 * drift from the other.
 */

/** Place within the record, and size in bytes. */
type Place = readonly [at: number, bytes: 2 | 4 | 8];

/** One kind of record: what it begins with, how long it is without what varies, and its fields. */
export class Layout<Field extends string> {
  constructor(
    readonly signature: number,
    readonly bytes: number,
    private readonly fields: Readonly<Record<Field, Place>>,
  ) {}

  /** Whether such a record begins there. */
  isAt(buffer: Buffer, at = 0): boolean {
    return at >= 0 && at + this.bytes <= buffer.byteLength && buffer.readUInt32LE(at) === this.signature;
  }

  read(buffer: Buffer, field: Field, at = 0): number {
    const [place, bytes] = this.fields[field];
    if (bytes === 8) return Number(buffer.readBigUInt64LE(at + place));
    return buffer.readUIntLE(at + place, bytes);
  }

  /** A record with these fields, the others 0, and room for what varies behind it. */
  write(values: Readonly<Partial<Record<Field, number>>>, room = 0): Buffer {
    const buffer = Buffer.alloc(this.bytes + room);
    buffer.writeUInt32LE(this.signature, 0);
    for (const [field, value] of Object.entries(values) as [Field, number][]) {
      const [place, bytes] = this.fields[field];
      if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), place);
      else buffer.writeUIntLE(value, place, bytes);
    }
    return buffer;
  }
}

/** The fields that local header and directory record have in common, from where they begin in each. */
function described(at: number) {
  return {
    version: [at, 2],
    flags: [at + 2, 2],
    method: [at + 4, 2],
    time: [at + 6, 4],
    crc: [at + 10, 4],
    compressedSize: [at + 14, 4],
    size: [at + 18, 4],
    nameBytes: [at + 22, 2],
    extraBytes: [at + 24, 2],
  } as const satisfies Record<string, Place>;
}

export const localHeader = new Layout(0x04034b50, 30, described(4));

export const directoryRecord = new Layout(0x02014b50, 46, {
  madeBy: [4, 2],
  ...described(6),
  commentBytes: [32, 2],
  attributes: [38, 4],
  offset: [42, 4],
});

export const directoryEnd = new Layout(0x06054b50, 22, {
  countHere: [8, 2],
  count: [10, 2],
  bytes: [12, 4],
  offset: [16, 4],
});

export const directoryEnd64 = new Layout(0x06064b50, 56, {
  rest: [4, 8],
  madeBy: [12, 2],
  version: [14, 2],
  countHere: [24, 8],
  count: [32, 8],
  bytes: [40, 8],
  offset: [48, 8],
});

export const locator64 = new Layout(0x07064b50, 20, { offset: [8, 8], disks: [16, 4] });

/** Stands where a number is too large for its field: the 64-bit format then says it elsewhere. */
export const FULL = 0xffffffff;
export const FULL_COUNT = 0xffff;
/** The extra field that holds such numbers. */
export const EXTRA_64 = 1;
