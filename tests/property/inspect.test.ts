import { packEntry, writeZip } from '@shared/formats/archive/zipWrite';
import { writeWorkbook } from '@shared/formats/spreadsheet/write';
import { findDamage } from '@shared/formats/table/damage/damage';
import { guessHeader, shapeFindings } from '@shared/formats/table/header';
import { inspectTable } from '@shared/formats/table/inspect';
import { withHeader } from '@shared/formats/table/table';
import { unwrap } from '@shared/result';
import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';

const CSV = new TextEncoder().encode('SKU,Title,Size\nA1,"Größe ""x"", y",8-10\nA2,="01",9-11\n');
const COLUMNS = ['SKU', 'Price'].map((header) => ({ header, kind: 'number' as const }));
const SEEDS: readonly Uint8Array[] = [
  CSV,
  gzipSync(CSV),
  writeZip([packEntry('a.csv', CSV, 'deflated')]),
  writeZip([packEntry('a.csv', CSV, 'stored')]),
  unwrap(
    writeWorkbook([
      {
        name: 'Products',
        columns: COLUMNS,
        rows: [
          ['1', '2.5'],
          ['x', '007'],
        ],
      },
    ]),
  ).bytes,
  new TextEncoder().encode('<table><tr><td>a</td></tr></table>'),
  new TextEncoder().encode('ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nC;Y2;X1;K2\r\nE\r\n'),
];

/** A sound file with some bytes changed, and cut off somewhere. */
const damaged = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 10 }),
    length: fc.option(fc.nat()),
  })
  .map(({ seed, changes, length }) => {
    const bytes = seed.slice(0, length === null ? seed.length : length % (seed.length + 1));
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes;
  });

test('whatever the bytes are, a file is read or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const inspected = inspectTable(bytes, { maxInflatedBytes: 1e7 });
      if (!inspected.ok) {
        expect(inspected.error.message).toMatch(/^[A-Z“].*\.$/);
        return;
      }
      for (let index = 0; index < inspected.value.tableCount; index++) {
        const table = inspected.value.table(index);
        const headed = withHeader(table, guessHeader(table));
        for (const { row } of [...shapeFindings(headed), ...findDamage(headed), ...table.findings]) {
          expect(row === null || (row >= 0 && row < table.rows.length)).toBe(true);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
