import type { CsvDialect } from '../csv/dialect';
import { formatRow } from '../csv/write';
import type { Row } from '../table/table';

/**
 * Tables of at most `limit` bytes each, every one with the header rows. A group of rows stays together; one that is
 * too large alone becomes a file of its own, since it cannot be parted.
 */
export function splitBySize(
  top: readonly Row[],
  groups: readonly (readonly Row[])[],
  { dialect, limit }: { readonly dialect: CsvDialect; readonly limit: number | undefined },
): (readonly Row[])[] {
  if (limit === undefined) return [[...top, ...groups.flat()]];
  const encoder = new TextEncoder();
  const sizeOf = (rows: readonly Row[]): number =>
    rows.reduce(
      (sum, row) => sum + encoder.encode(formatRow(row, dialect)).length + dialect.lineEnding.length,
      0,
    );
  const header = sizeOf(top) + (dialect.bom ? 3 : 0);
  const files: Row[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const added = sizeOf(group);
    if (size + added > limit) {
      files.push([...top]);
      size = header;
    }
    files.at(-1)?.push(...group);
    size += added;
  }
  return files;
}
