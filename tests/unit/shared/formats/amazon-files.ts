import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCsv } from '@shared/formats/csv/read';
import { unwrap } from '@shared/result';
import { exportBytes, type Imported } from './bench';

export function amazonFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../fixtures/amazon', name)));
}

/** Cells that differ between a file and its copy, as `row:column from → to`, read in the file's own encoding. */
export function changedCells(imported: Imported, records: Parameters<typeof exportBytes>[1]): string[] {
  const copy = exportBytes(imported, records);
  const encoding = imported.table.source.encoding ?? 'utf-8';
  const rows = unwrap(readCsv(copy, { encoding, delimiter: '\t' })).rows;
  const before = imported.table.rows;
  const differing: string[] = [];
  for (let row = 0; row < Math.max(before.length, rows.length); row++) {
    const width = Math.max(before[row]?.length ?? 0, rows[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [from, to] = [before[row]?.[column] ?? '', rows[row]?.[column] ?? ''];
      if (from !== to) differing.push(`${row}:${imported.reading.columns[column]} ${from} → ${to}`);
    }
  }
  return differing;
}
