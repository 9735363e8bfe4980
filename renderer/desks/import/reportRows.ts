import type { TextContext } from '@shared/fields';
import type { Preview } from './importState';
import { isRowTicked } from './importWords';
import { changedCells, findingsByRow, rowName, typeLabel } from './previewRow';
import { STATUS } from './rowStatus';

export const REPORT_HEADER = ['Line', 'Status', 'Record', 'Name', 'Field', 'From', 'To', 'Note'] as const;

/** The report line by line: each row of the file, and each field that it changed. */
export function* reportRows(preview: Preview, text: TextContext): Generator<string[]> {
  const { plan, rows, lines, ticks } = preview;
  const findings = findingsByRow(preview);
  for (const row of rows) {
    const isWritten = row.status === 'new' || row.status === 'changed';
    const status = isWritten && !isRowTicked(plan, row, ticks) ? 'Left out' : STATUS[row.status].label;
    const start = [String(lines[row.row] ?? ''), status, typeLabel(plan, row), rowName(plan, row)];
    const notes = [row.reason ?? '', ...new Set(findings.get(row.row) ?? [])].filter((note) => note !== '');
    yield [...start, '', '', '', notes.join(' ')];
    for (const { label, from, to } of changedCells(plan, row, text))
      yield [...start, label, from ?? '', to, ''];
  }
}
