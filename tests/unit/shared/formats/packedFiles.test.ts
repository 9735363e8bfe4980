import { inspectTable } from '@shared/formats/table/inspect';
import { gzipSync, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packageOf } from './spreadsheet/package';

/** Packed files made to hurt: each is refused by the one check that is meant for it, before it costs much. */
const CSV = new TextEncoder().encode('SKU,Title\nA-1,Mug\n');
const SMALL = 1_000_000;
const LARGE = new Uint8Array(20 * SMALL).fill(0x61);
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Patches what the directory says of the entry whose name is given; `at` is where its record begins. */
function patched(zip: Uint8Array, name: string, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = view.getUint32(copy.length - 22 + 16, true); view.getUint32(at, true) === 0x02014b50; ) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === name) change(view, at);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

const zipped = zipSync({ 'products.csv': CSV });
const workbook = packageOf({ A: ROW });
const withPicture = zipSync({ ...unzipSync(workbook), 'xl/media/image1.png': LARGE });
const SHEET = 'xl/worksheets/sheet1.xml';
const large = zipSync({ ...unzipSync(workbook), [SHEET]: LARGE });

test.each<[string, Uint8Array, string, RegExp]>([
  ['a gzip bomb', gzipSync(LARGE), 'limit', /unfolds to more than 1 MB/],
  ['a zip bomb', zipSync({ 'products.csv': LARGE }), 'limit', /unfolds to more than 1 MB/],
  [
    'a workbook that says it is enormous',
    patched(workbook, SHEET, (view, at) => view.setUint32(at + 24, 2 ** 31, true)),
    'limit',
    /workbook unfolds to more than 1 MB/,
  ],
  [
    'a workbook that says it is small',
    patched(large, SHEET, (view, at) => view.setUint32(at + 24, 10, true)),
    'limit',
    /workbook unfolds to more than 1 MB/,
  ],
  [
    'an archive with a password',
    patched(zipped, 'products.csv', (view, at) => view.setUint16(at + 8, 1, true)),
    'refused',
    /password/,
  ],
  [
    'an archive whose content is not what its checksum says',
    patched(zipped, 'products.csv', (view, at) => view.setUint32(at + 16, 7, true)),
    'damaged',
    /damaged/,
  ],
  ['an archive within archives', gzipSync(gzipSync(gzipSync(CSV))), 'refused', /archive within an archive/],
  [
    'an archive of archives',
    zipSync({ a: zipSync({ b: zipSync({ c: CSV }) }) }),
    'refused',
    /archive within an archive/,
  ],
  ['an archive of too many files', crowded(), 'limit', /30000 files/],
])('%s is refused', (_name, bytes, code, words) => {
  const inspected = inspectTable(bytes, { maxInflatedBytes: SMALL });
  expect(inspected).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(words) } });
});

function crowded(): Uint8Array {
  const copy = zipped.slice();
  new DataView(copy.buffer).setUint16(copy.length - 22 + 10, 30_000, true);
  return copy;
}

test.each<[string, Uint8Array]>([
  ['a packed table', zipped],
  ['a table packed twice', gzipSync(zipped)],
  ['a workbook whose pictures are larger than what it may unfold to', withPicture],
])('%s is read', (_name, bytes) => {
  expect(inspectTable(bytes, { maxInflatedBytes: SMALL })).toMatchObject({ ok: true });
});
