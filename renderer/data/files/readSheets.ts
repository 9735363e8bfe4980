import type { Row } from '@shared/formats/table/table';
import type { AisleBridge } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';
import { type ReadControl, withPage } from './readFile';

/** The rows of these sheets of a workbook, as they are. */
export function readSheets(
  bridge: AisleBridge,
  { bytes, sheets }: { readonly bytes: Uint8Array; readonly sheets: readonly number[] },
  control: ReadControl = {},
): Promise<Result<Row[][]>> {
  return withPage(bridge, { bytes, control }, async (page) => {
    const read: Row[][] = [];
    for (const sheet of sheets) {
      const rows: Row[] = [];
      const ended = await page.ask<undefined>({ kind: 'rows', choice: { sheet } }, (answer) => {
        if (answer.kind === 'rows') for (const row of answer.rows) rows.push(row);
        return answer.kind === 'tabled' ? ok() : undefined;
      });
      if (!ended.ok) return ended;
      read.push(rows);
    }
    return ok(read);
  });
}
