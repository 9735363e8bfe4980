import type { Conventions } from '@shared/fields';
import type { CsvDialect } from '@shared/formats/csv/dialect';
import { writeCsv } from '@shared/formats/csv/write';
import { RecordCatalog } from '@shared/formats/engine/catalog';
import { rowsByRoot, sourceRows } from '@shared/formats/engine/sourceRows';
import { prepareUpload, type Upload, type UploadOptions } from '@shared/formats/engine/upload';
import type { Format } from '@shared/formats/format';
import { err, ok, type Result } from '@shared/result';
import type { Workspace } from '../workspace';
import type { OpenedSource } from './exactCopy';
import { nextTask } from './slices';
import { StoreRecords } from './storeRecords';

export interface UploadFileRequest {
  readonly format: Format;
  /** Further records, beside those that the source file has. */
  readonly roots: readonly string[];
  readonly source?: OpenedSource;
  readonly generation?: string;
  readonly conventions: Conventions;
  readonly options: UploadOptions;
}

export interface UploadFile extends Upload {
  readonly dialect: CsvDialect;
}

/**
 * What has changed since a source file, laid out for its vendor; all of the records without a source. Errors:
 * `refused` for a format that is no way to upload anything, and for workbooks.
 */
export async function planUpload(
  { store }: Workspace,
  { source, roots, ...request }: UploadFileRequest,
): Promise<Result<UploadFile>> {
  const dialect = source === undefined ? request.format.dialect : source.table.source.dialect;
  if (dialect === null)
    return err('refused', 'A workbook is uploaded as a whole: export it as an exact copy.');
  // The screen shows that work is under way before it begins.
  await nextTask();
  const records = new StoreRecords(store);
  const known = source === undefined ? [] : rootsOfSource(source, records);
  const prepared = prepareUpload({
    ...request,
    records,
    roots: [...new Set([...known, ...roots])],
    ...(source === undefined ? {} : { source }),
  });
  return prepared.ok ? ok({ ...prepared.value, dialect: { ...dialect, separatorLine: false } }) : prepared;
}

function rootsOfSource({ set, links }: OpenedSource, records: StoreRecords): string[] {
  return [...rowsByRoot(sourceRows(set, links, new RecordCatalog(records))).keys()];
}

/** Each file of an upload as bytes. */
export function uploadBytes({ files, dialect }: UploadFile): Uint8Array[] {
  return files.map((rows) => writeCsv(rows, dialect).bytes);
}
