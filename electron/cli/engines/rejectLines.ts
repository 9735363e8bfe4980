import type { Reject } from '@shared/formats/inspect';

const SHOWN = 20;

/** Rejects for people, one a line; those beyond the first twenty are counted. */
export function rejectLines(rejects: readonly Reject[]): string[] {
  const lines = rejects.slice(0, SHOWN).map(rejectLine);
  const left = rejects.length - lines.length;
  return left > 0 ? [...lines, `and ${left} more (--json lists them all)`] : lines;
}

function rejectLine({ row, column, reason }: Reject): string {
  const places = [
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [column === '' ? 'the column without a header' : oneLine(column)]),
  ];
  return `${places.length === 0 ? 'the file' : places.join(', ')}: ${oneLine(reason)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
