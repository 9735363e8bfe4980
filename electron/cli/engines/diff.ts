import { type Diff, diffFiles } from '@shared/imports/diff';
import { err, ok, type Result } from '@shared/result';
import type { CommandRequest, Outcome } from '../command';
import { openInput, readMapping } from './openInput';
import { rejectLines } from './rejectLines';

const SHOWN_CELLS = 50;

export async function diff({ given, folder }: CommandRequest): Promise<Result<Outcome>> {
  const { operands, options, switches } = given;
  const keys = keyNames(options.key ?? '');
  if (keys.length === 0) return err('invalid', '--key names no field. Try: aisle diff --help');
  const mapping = await readMapping(folder, options);
  if (!mapping.ok) return mapping;
  const [oldName = '', newName = ''] = operands;
  const old = await openInput({ folder, name: oldName, options, mapping: mapping.value });
  if (!old.ok) return old;
  const next = await openInput({ folder, name: newName, options, mapping: mapping.value });
  if (!next.ok) return next;
  const compared = diffFiles(old.value, next.value, keys);
  if (!compared.ok) return err(compared.error.code, `${newName}: ${compared.error.message}`);
  const output = switches.json ? JSON.stringify(compared.value, null, 2) : describe(compared.value);
  return ok({ output, hasFindings: compared.value.refused > 0 });
}

function keyNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function describe({ cells, rejects, ...counts }: Diff): string {
  const shown = cells.slice(0, SHOWN_CELLS);
  const left = cells.length - shown.length;
  return [
    ...Object.entries(counts).map(([name, count]) => `${`${name}:`.padEnd(11)}${count}`),
    ...shown.map(({ key, field, from, to }) => `  ${key}  ${field}: ${quoted(from)} → ${quoted(to)}`),
    ...(left > 0 ? [`  and ${left} more (--json lists them all)`] : []),
    ...(rejects.length > 0 ? ['Rejects:', ...rejectLines(rejects).map((line) => `  ${line}`)] : []),
  ].join('\n');
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length <= 60 ? line : `${line.slice(0, 59)}…`}”`;
}
