import type { FieldKind } from '../kind';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** ISO 8601 with an offset → the same moment in UTC ("2026-11-23T09:00:00.000Z"); undefined otherwise. */
export function readInstant(source: string): string | undefined {
  const trimmed = source.trim();
  if (!ISO_INSTANT.test(trimmed)) return undefined;
  const time = Date.parse(trimmed.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

export const instantKind: FieldKind<'instant'> = {
  parse: (source) => (source.trim() === '' ? null : (readInstant(source) ?? { unparsed: source })),
  toText: (value) => String(value),
  accepts: (value) => typeof value === 'string' && readInstant(value) === value,
  check: () => undefined,
  sortKey: (value) => String(value),
};
