import { type ConvertTarget, convertFile, convertTargets, isConvertTarget } from '@shared/formats/convert';
import type { Reject } from '@shared/formats/inspect';
import type { Finding } from '@shared/formats/table/finding';
import { shortLivedIds } from '@shared/imports/recordsOf';
import { err, ok, type Result } from '@shared/result';
import type { CommandRequest, Outcome } from '../command';
import { isSameFile, writeOutput } from '../files';
import { type Input, openInput, readMapping } from './openInput';
import { rejectLines } from './rejectLines';

const STANDARD_OUTPUT = '-';

export async function convert({ given, folder }: CommandRequest): Promise<Result<Outcome>> {
  const { operands, options, switches } = given;
  const [name = ''] = operands;
  const { to = '', out = '' } = options;
  const wrong = wrongUsage(given);
  if (wrong !== undefined) return err('invalid', wrong);
  if (!isConvertTarget(to)) return err('invalid', unknownFormat(to));
  if (out !== STANDARD_OUTPUT && (await isSameFile(folder, name, out)))
    return err('refused', `${out} is the file that is to be converted: choose another name.`);
  const mapping = await readMapping(folder, options);
  if (!mapping.ok) return mapping;
  const opened = await openInput({ folder, name, options, mapping: mapping.value });
  if (!opened.ok) return opened;
  const converted = convertFile(opened.value, {
    to,
    raw: switches.raw === true,
    newId: shortLivedIds(),
  });
  if (!converted.ok) return err(converted.error.code, `${name}: ${converted.error.message}`);
  const { bytes, rejects } = converted.value;
  const findings = converted.value.findings.map((finding) => asReject(finding, to, opened.value));
  if (out !== STANDARD_OUTPUT) {
    const written = await writeOutput(folder, out, bytes);
    if (!written.ok) return written;
  }
  const told = { format: opened.value.reading.format, to, out, rejects, findings };
  const hasFindings = rejects.length + findings.length > 0;
  if (switches.json) return ok({ output: JSON.stringify(told, null, 2), hasFindings });
  const output = out === STANDARD_OUTPUT ? bytes : '';
  return ok({ output, hasFindings, remarks: rejectLines([...rejects, ...findings]) });
}

function wrongUsage({ options, switches }: CommandRequest['given']): string | undefined {
  if (switches.raw && options.to !== 'csv') return '--raw goes with --to csv only. Try: aisle convert --help';
  if (switches.json && options.out === STANDARD_OUTPUT)
    return '--json and --out - both want standard output: choose one. Try: aisle convert --help';
  return undefined;
}

function unknownFormat(to: string): string {
  return `There is no format “${to}” to convert to: there are ${convertTargets.slice(0, -1).join(', ')} and ${convertTargets.at(-1)}.`;
}

/** A place in the file that was written, counted like the rows that were read: 1 is the first below the header. */
function asReject({ row, column, message, value }: Finding, to: ConvertTarget, { reading }: Input): Reject {
  const isTable = to === 'csv' || to === 'xlsx';
  const dataRow = row !== null && to === 'xlsx' ? row + 1 : row;
  return {
    row: dataRow === 0 ? null : dataRow,
    column: isTable && column !== null ? (reading.columns[column] ?? null) : null,
    reason: value === undefined || value === '' ? message : `${message} (“${value}”)`,
  };
}
