import { formatOf } from '@shared/formats';
import { type Inspection, inspectFile } from '@shared/formats/inspect';
import { ok, type Result } from '@shared/result';
import type { CommandRequest, Outcome } from '../command';
import { type Input, openInput, readMapping } from './openInput';
import { rejectLines } from './rejectLines';

export async function inspect({ given, folder }: CommandRequest): Promise<Result<Outcome>> {
  const mapping = await readMapping(folder, given.options);
  if (!mapping.ok) return mapping;
  const [name = ''] = given.operands;
  const opened = await openInput({ folder, name, options: given.options, mapping: mapping.value });
  if (!opened.ok) return opened;
  const inspection = inspectFile(opened.value);
  const output = given.switches.json
    ? JSON.stringify(inspection, null, 2)
    : describe(opened.value, inspection);
  return ok({ output, hasFindings: inspection.rejects.length > 0 });
}

function describe({ name, file, reading }: Input, inspection: Inspection): string {
  const { encoding, delimiter, rows, columns, mapping, rejects } = inspection;
  const facts: [label: string, text: string][] = [
    ['File', name],
    ['Format', `${inspection.format} (${formatOf(reading).label})`],
    ...(file.sheets.length > 0
      ? ([['Sheet', `${reading.sheet} (of ${file.sheets.map((sheet) => sheet.name).join(', ')})`]] as [
          string,
          string,
        ][])
      : []),
    ...(encoding === null ? [] : ([['Encoding', encoding]] as [string, string][])),
    ...(delimiter === null ? [] : ([['Delimiter', JSON.stringify(delimiter)]] as [string, string][])),
    ['Rows', String(rows)],
    ['Columns', String(columns.length)],
  ];
  const width = Math.max(...columns.map((column) => column.length), 0);
  const targets = columns.map((column, index) => {
    const target = mapping.columns[index]?.target ?? null;
    return `  ${oneLine(column).padEnd(Math.min(width, 50))}  ${target ?? '-'}`;
  });
  const found =
    rejects.length === 0 ? ['Rejects: none'] : [`Rejects: ${rejects.length}`, ...indented(rejects)];
  return [
    ...facts.map(([label, text]) => `${`${label}:`.padEnd(11)}${text}`),
    'Read as:',
    ...targets,
    ...found,
  ].join('\n');
}

function indented(rejects: Inspection['rejects']): string[] {
  return rejectLines(rejects).map((line) => `  ${line}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
