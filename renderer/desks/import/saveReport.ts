import type { StepHead } from '@shared/changes';
import { guardRows, PEOPLE_CSV } from '@shared/formats/csv/people';
import { writeCsv } from '@shared/formats/csv/write';
import { writeWorkbook } from '@shared/formats/spreadsheet/write';
import { ok, type Result } from '@shared/result';
import { chooseTarget, saveBytes } from '@/data/files/saveBytes';
import type { Session } from '@/workspace/session';
import type { Preview } from './importState';
import { namesWithPlan } from './previewRow';
import { REPORT_HEADER, reportRows } from './reportRows';

/** Lets a person save what an import did, row by row. */
export async function saveReport(
  session: Session,
  preview: Preview,
  step: StepHead | undefined,
  extension: 'csv' | 'xlsx',
): Promise<void> {
  const { bridge, messages } = session;
  const { name } = preview.layout.file;
  const saved = await save(session, { preview, extension });
  if (!saved.ok) {
    messages.say({ tone: 'error', title: 'The report was not saved', detail: saved.error.message });
  } else if (saved.value !== null) {
    const { token, name: fileName } = saved.value;
    const detail = step === undefined ? `The import of ${name}, which changed nothing.` : step.label;
    messages.say(
      { tone: 'success', title: `Saved ${fileName}`, detail },
      { label: 'Show in folder', onSelect: () => void bridge.call('file.reveal', { token }) },
    );
  }
}

async function save(
  { bridge, names, conventions }: Session,
  { preview, extension }: { readonly preview: Preview; readonly extension: 'csv' | 'xlsx' },
): Promise<Result<{ token: string; name: string } | null>> {
  const base = preview.layout.file.name.replace(/\.[^.]*$/, '');
  const chosen = await chooseTarget(bridge, {
    title: 'Save import report',
    defaultName: `${base} import report.${extension}`,
    extension,
  });
  if (!chosen.ok || chosen.value === null) return chosen;
  const rows = [...reportRows(preview, { conventions, names: namesWithPlan(names, preview.plan) })];
  const bytes = extension === 'csv' ? ok(csvOf(rows)) : workbookOf(rows);
  if (!bytes.ok) return bytes;
  const written = await saveBytes(bridge, chosen.value, bytes.value);
  return written.ok ? chosen : written;
}

function csvOf(rows: readonly string[][]): Uint8Array {
  return writeCsv(guardRows(REPORT_HEADER, rows), PEOPLE_CSV).bytes;
}

function workbookOf(rows: readonly string[][]): Result<Uint8Array> {
  const columns = REPORT_HEADER.map((header) => ({
    header,
    kind: header === 'Line' ? ('number' as const) : ('text' as const),
  }));
  const written = writeWorkbook([{ name: 'Import report', columns, rows }]);
  return written.ok ? ok(written.value.bytes) : written;
}
