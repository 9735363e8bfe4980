/** The sample's calendar: everything happened in the eight weeks before this day. */
export const SAMPLE_DAY = '2026-11-20';

const DAY = 86_400_000;
const LAST_DAY = Date.parse(`${SAMPLE_DAY}T00:00:00Z`);

/** Milliseconds of a moment `daysBefore` the sample's day at a UTC time such as "09:42". */
export function momentOf(daysBefore: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return LAST_DAY - daysBefore * DAY + (hours * 60 + minutes) * 60_000;
}

export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
