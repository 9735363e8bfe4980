import type { Conventions } from '@shared/fields';
import { formatOf } from '@shared/formats';
import { planUpload as planAmazonUpload, type UploadGap } from '@shared/formats/amazon/planUpload';
import { uploadPatch, writeUpload } from '@shared/formats/amazon/writeUpload';
import type { CsvDialect } from '@shared/formats/csv/dialect';
import { writeCsv } from '@shared/formats/csv/write';
import { RecordCatalog } from '@shared/formats/engine/catalog';
import { comparingSource } from '@shared/formats/engine/compareSource';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { rowsByRoot, sourceRows } from '@shared/formats/engine/sourceRows';
import { prepareUpload, type Upload, type UploadOptions } from '@shared/formats/engine/upload';
import type { Format } from '@shared/formats/format';
import { err, ok, type Result } from '@shared/result';
import type { Workspace } from '../workspace';
import type { CopyPlan, OpenedSource } from './exactCopy';
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
  /** Where the vendor's own rules laid the files out already. */
  readonly bytes?: readonly Uint8Array[];
  /** Where the upload is the vendor's own workbook, filled: patched by the page that reads files. */
  readonly workbook?: CopyPlan;
}

/**
 * What has changed since a source file, laid out for its vendor; all of the records without a source. Errors:
 * `refused` for a format that is no way to upload anything, and for workbooks.
 */
export async function planUpload(
  { store }: Workspace,
  { source, roots, ...request }: UploadFileRequest,
): Promise<Result<UploadFile>> {
  // The screen shows that work is under way before it begins.
  await nextTask();
  const records = new StoreRecords(store);
  const known = source === undefined ? [] : rootsOfSource(source, records);
  if (source !== undefined && request.format.id.startsWith('amazon-'))
    return amazonUpload({ source, roots, records, options: request.options });
  const dialect = source === undefined ? request.format.dialect : source.table.source.dialect;
  if (dialect === null)
    return err('refused', 'A workbook is uploaded as a whole: export it as an exact copy.');
  const prepared = prepareUpload({
    ...request,
    records,
    roots: [...new Set([...known, ...roots])],
    ...(source === undefined ? {} : { source }),
  });
  return prepared.ok ? ok({ ...prepared.value, dialect: { ...dialect, separatorLine: false } }) : prepared;
}

interface AmazonRequest extends Pick<UploadFileRequest, 'roots' | 'options'> {
  readonly source: OpenedSource;
  readonly records: StoreRecords;
}

const LEFT_OUT: Readonly<Record<UploadGap, string>> = {
  stock: 'Its quantity changed, and quantities were not ticked.',
  deletion: 'It was deleted here, and deletions were not ticked.',
  creation: 'It is new, and new listings were not asked for.',
};

/** Amazon keeps a template's rows and takes a value of several columns as a whole: its format says how. */
function amazonUpload({ source, roots, records, options }: AmazonRequest): Result<UploadFile> {
  const { bytes, table, set, links } = source;
  const changes = runToEnd(comparingSource({ table, set, links, records, roots }));
  const job = { format: formatOf(set.reading), table, reading: set.reading, changes };
  const planned = planAmazonUpload(job, {
    stock: options.includeStock ?? false,
    replace: options.replace ?? false,
    deletions: options.deletions ?? false,
    creations: roots.length > 0,
  });
  if (!planned.ok) return planned;
  const { columns, rows, cleared, leftOut } = planned.value;
  const { dialect } = table.source;
  const written = dialect === null ? undefined : writeUpload(bytes, job, planned.value);
  if (written?.ok === false) return written;
  return ok({
    files: rows.length === 0 ? [] : [[columns, ...rows.map(({ cells }) => cells)]],
    columns,
    rows: rows.length,
    cleared: cleared.map(({ sku, column, from }) => ({ record: sku, column, from })),
    leftOut: leftOut.map(({ sku, reason }) => ({
      code: reason,
      message: `${sku}: ${LEFT_OUT[reason]}`,
      row: null,
      column: null,
    })),
    dialect: dialect ?? job.format.dialect,
    ...(written === undefined
      ? { workbook: { source, changes, patch: uploadPatch(job, planned.value) } }
      : { bytes: written.value }),
  });
}

function rootsOfSource({ set, links }: OpenedSource, records: StoreRecords): string[] {
  return [...rowsByRoot(sourceRows(set, links, new RecordCatalog(records))).keys()];
}

/** Each file of an upload as bytes. */
export function uploadBytes({ files, dialect, bytes }: UploadFile): Uint8Array[] {
  if (bytes !== undefined) return [...bytes];
  return files.map((rows) => writeCsv(rows, dialect).bytes);
}
