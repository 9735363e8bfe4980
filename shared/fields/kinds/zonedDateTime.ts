import type { FieldKind } from '../kind';
import { isZonedDateTime } from '../value';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Text form: "2026-11-27T09:00 Europe/Berlin". */
export const zonedDateTimeKind: FieldKind<'zonedDateTime'> = {
  parse(source) {
    const trimmed = source.trim();
    if (trimmed === '') return null;
    const [local = '', zone = ''] = trimmed.split(/\s+/);
    return LOCAL.test(local) && isZone(zone) ? { local, zone } : { unparsed: source };
  },
  toText: (value) => (isZonedDateTime(value) ? `${value.local} ${value.zone}` : String(value)),
  accepts: (value) => isZonedDateTime(value) && LOCAL.test(value.local) && isZone(value.zone),
  check: () => undefined,
  sortKey: (value) => (isZonedDateTime(value) ? value.local : ''),
};
