import { formatNamed } from '@shared/formats';
import { RecordCatalog } from '@shared/formats/engine/catalog';
import type { Format } from '@shared/formats/format';
import type { Row } from '@shared/formats/table/table';
import { declarationOf, nameOfRecord, type StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { type CopyControl, type CopyPlan, copyBytes, openSource, planCopy } from '@/data/files/exactCopy';
import { bytesOfTable, type FileStyle, writeFresh } from '@/data/files/freshFile';
import { rootsOf } from '@/data/files/rootsOf';
import { StoreRecords } from '@/data/files/storeRecords';
import { planUpload, type UploadFile, uploadBytes } from '@/data/files/uploadFile';
import type { Session } from '@/workspace/session';
import { type ExportChoice, idsOf, type Listed } from './exportChoice';

/** A cell of the source file that an exact copy changes. */
export interface ChangedCell {
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** A file worked out and not yet written. */
export interface PreparedExport {
  readonly defaultName: string;
  readonly extension: string;
  readonly rowCount: number;
  readonly columns: readonly string[];
  /** The first rows. */
  readonly sample: readonly Row[];
  /** Of an exact copy; the sample is then empty. */
  readonly changes?: readonly ChangedCell[];
  readonly fileCount: number;
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  /** Values that were emptied, in words. */
  readonly cleared: readonly {
    readonly name: string;
    readonly column: string;
    readonly from: string;
  }[];
  readonly findings: readonly string[];
  /** Why there is nothing to write; undefined where there is. */
  readonly nothing?: string;
  /** One file each; several where the vendor's limit splits them. */
  write(): Promise<Result<readonly Uint8Array[]>>;
}

const SAMPLE = 30;
const CHANGES_SHOWN = 500;

/** Works out what a choice would write. */
export function prepareExport(
  session: Session,
  { choice, listed }: { readonly choice: ExportChoice; readonly listed: Listed },
  control: CopyControl,
): Promise<Result<PreparedExport>> {
  return choice.target.kind === 'source'
    ? prepareSource(session, choice.target.id, { choice, listed, control })
    : prepareFresh(session, { choice, listed, control });
}

interface Request {
  readonly choice: ExportChoice;
  readonly listed: Listed;
  readonly control: CopyControl;
}

async function prepareFresh(
  session: Session,
  { choice, listed, control }: Request,
): Promise<Result<PreparedExport>> {
  const { workspace, conventions } = session;
  const { target, place } = choice;
  if (target.kind === 'source') return err('invalid', 'This is an imported file.');
  const format = target.kind === 'vendor' ? formatNamed(target.format) : formatNamed('table', listed.type);
  const catalog = new RecordCatalog(new StoreRecords(workspace.store));
  const brought = rootsOf(idsOf(choice, listed), format.rootType, catalog);
  const roots =
    format.rootType === 'listing' && target.kind === 'vendor' ? inPlace(brought, place, session) : brought;
  const vendorConventions = { ...conventions, decimal: '.', thousands: '', dateOrder: 'ymd' } as const;
  if (target.kind === 'vendor' && choice.mode === 'upload') {
    const { generation } = target;
    const request = { format, generation, roots, conventions: vendorConventions, options: choice.upload };
    const upload = await planUpload(workspace, request);
    const extension = extensionOf(format, 'vendor');
    const name = { defaultName: `${format.id} upload.${extension}`, extension };
    return upload.ok ? ok(uploadOf(session, upload.value, name)) : upload;
  }
  const written = await writeFresh(
    workspace,
    {
      format,
      roots,
      conventions:
        target.kind === 'vendor'
          ? { ...conventions, decimal: '.', thousands: '', dateOrder: 'ymd' }
          : conventions,
      options: place,
      ...(target.kind === 'vendor' ? { generation: target.generation } : {}),
    },
    control,
  );
  if (!written.ok) return written;
  const style: FileStyle = target.kind === 'vendor' ? 'vendor' : target.style;
  const { plural } = declarationOf(format.rootType);
  return ok({
    ...plain,
    defaultName: `${format.id === 'table' ? plural.toLowerCase() : format.id}.${extensionOf(format, style)}`,
    extension: extensionOf(format, style),
    rowCount: written.value.rows.length,
    columns: written.value.reading.columns,
    sample: written.value.rows.slice(0, SAMPLE),
    findings: written.value.findings.map(({ message }) => message),
    ...(roots.length === 0 ? { nothing: nothingText(format, choice) } : {}),
    write: async () => {
      const bytes = bytesOfTable(written.value, { format, style, name: plural });
      return bytes.ok ? ok([bytes.value.bytes]) : bytes;
    },
  });
}

const plain = { rowsAdded: 0, rowsRemoved: 0, fileCount: 1, cleared: [] } as const;

function nothingText(format: Format, { type }: ExportChoice): string {
  const { plural } = declarationOf(format.rootType);
  return format.rootType === type
    ? `There are no ${plural.toLowerCase()} to write.`
    : `No ${plural.toLowerCase()} belong to these ${declarationOf(type).plural.toLowerCase()}.`;
}

function extensionOf({ dialect }: Format, style: FileStyle): string {
  if (style === 'workbook') return 'xlsx';
  return style === 'vendor' && dialect.delimiter === '\t' ? 'txt' : 'csv';
}

/** Listings of one channel and marketplace, where one is chosen. */
function inPlace(
  ids: readonly string[],
  place: ExportChoice['place'],
  { workspace, names }: Session,
): string[] {
  return ids.filter((id) => {
    const values = workspace.store.get(id)?.values ?? {};
    const isThere = place.marketplace === undefined || values.marketplace === place.marketplace;
    return isThere && (place.channel === undefined || names.nameOf(String(values.channel)) === place.channel);
  });
}

async function prepareSource(
  session: Session,
  id: string,
  request: Request,
): Promise<Result<PreparedExport>> {
  const { workspace } = session;
  const record = workspace.store.get(id);
  if (record === undefined) return err('missing', 'This imported file is no longer known.');
  const { choice, listed, control } = request;
  const catalog = new RecordCatalog(new StoreRecords(workspace.store));
  const rootType = rootTypeOf(record);
  const roots = choice.withOthers ? rootsOf(idsOf(choice, listed), rootType, catalog) : undefined;
  if (choice.mode === 'upload') {
    const source = await openSource(session, record, control);
    if (!source.ok) return source;
    const { format, reading } = source.value.set;
    const { conventions } = reading;
    const request = { format, conventions, roots: roots ?? [], source: source.value, options: choice.upload };
    const upload = await planUpload(workspace, request);
    return upload.ok ? ok(uploadOf(session, upload.value, uploadName(nameOfRecord(record)))) : upload;
  }
  const planned = await planCopy(session, { record, ...(roots === undefined ? {} : { roots }) }, control);
  return planned.ok ? ok(exactCopyOf(session, record, planned.value)) : planned;
}

function rootTypeOf({ values }: StoredRecord) {
  const format = String(values.format ?? '');
  if (format.startsWith('amazon')) return 'listing' as const;
  const type = /"options":\{[^}]*"type":"(\w+)"/.exec(String(values.reading ?? ''))?.[1];
  return format === 'table'
    ? formatNamed('table', (type ?? 'product') as 'product').rootType
    : ('product' as const);
}

function exactCopyOf(session: Session, record: StoredRecord, plan: CopyPlan): PreparedExport {
  const { table, set } = plan.source;
  const { edits, removedRows, insertedRows, appendedRows, findings } = plan.changes;
  const { columns } = set.reading;
  const name = nameOfRecord(record);
  return {
    ...plain,
    ...nameParts(name),
    rowCount: set.rowCount,
    columns,
    sample: [],
    changes: edits.slice(0, CHANGES_SHOWN).map(({ row, column, from, to }) => ({
      line: table.lines[row] ?? 0,
      column: columns[column] ?? '',
      from,
      to,
    })),
    rowsAdded: insertedRows.length + appendedRows.length,
    rowsRemoved: removedRows.length,
    findings: findings.map(({ message }) => message),
    write: async () => {
      const bytes = await copyBytes(session, plan);
      return bytes.ok ? ok([bytes.value]) : bytes;
    },
  };
}

function uploadName(name: string): { defaultName: string; extension: string } {
  const { defaultName, extension } = nameParts(name.replace(/\.(gz|zip)$/i, ''));
  return { defaultName: defaultName.replace(/(\.[^.]*)?$/, ' upload$1'), extension };
}

function nameParts(name: string): { defaultName: string; extension: string } {
  return { defaultName: name, extension: /\.([A-Za-z0-9]{1,12})$/.exec(name)?.[1] ?? 'csv' };
}

function uploadOf(
  session: Session,
  planned: UploadFile,
  name: { readonly defaultName: string; readonly extension: string },
): PreparedExport {
  const { names } = session;
  const header = planned.files[0]?.length ?? 0;
  const sample = (planned.files[0] ?? []).slice(Math.max(0, header - planned.rows)).slice(0, SAMPLE);
  return {
    ...plain,
    ...name,
    rowCount: planned.rows,
    fileCount: planned.bytes?.length ?? planned.files.length,
    columns: planned.columns,
    sample: planned.files.length > 1 ? (planned.files[0] ?? []).slice(1, SAMPLE) : sample,
    cleared: planned.cleared.map(({ record, column, from }) => ({
      name: names.nameOf(record) ?? record,
      column,
      from,
    })),
    findings: planned.leftOut.map(({ message }) => message),
    ...(planned.rows === 0
      ? {
          nothing: [
            'Nothing that this upload carries has changed.',
            ...planned.leftOut.map(({ message }) => message),
          ].join(' '),
        }
      : {}),
    write: async () => {
      if (planned.workbook === undefined) return ok(uploadBytes(planned));
      const filled = await copyBytes(session, planned.workbook);
      return filled.ok ? ok([filled.value]) : filled;
    },
  };
}
