import { concatenate } from '@shared/formats/csv/write';
import { type InspectedFile, inspectTable } from '@shared/formats/table/inspect';
import type { Table } from '@shared/formats/table/table';
import type { TableChoice } from '@shared/ipc/parserPort';
import { err, ok, type Result } from '@shared/result';

/** The file's bytes and what was read from them last, so that a second request does not start from nothing. */
export class OpenedFile {
  private pieces: Uint8Array[] = [];
  private whole: Uint8Array | undefined;
  private inspected: { readonly name: string; readonly file: Result<InspectedFile> } | undefined;

  add(bytes: Uint8Array): void {
    this.pieces.push(bytes);
  }

  get bytes(): Uint8Array {
    this.whole ??= concatenate(this.pieces);
    this.pieces = [];
    return this.whole;
  }

  inspect({ encoding, delimiter }: TableChoice): Result<InspectedFile> {
    const name = JSON.stringify([encoding, delimiter]);
    if (this.inspected?.name === name) return this.inspected.file;
    const file = inspectTable(this.bytes, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
    });
    this.inspected = { name, file };
    return file;
  }

  table(
    choice: TableChoice,
  ): Result<{ readonly table: Table; readonly index: number; readonly file: InspectedFile }> {
    const inspected = this.inspect(choice);
    if (!inspected.ok) return inspected;
    const file = inspected.value;
    const index = choice.sheet ?? file.defaultTable;
    if (index < 0 || index >= file.tableCount)
      return err('missing', 'The workbook has no such sheet any more.');
    return ok({ table: file.table(index), index, file });
  }
}
