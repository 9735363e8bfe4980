import type { Value } from '@shared/fields';
import { allOf, type Series, steady } from './series';

/** Weekdays and months by their names in the locale or in English, long or short, in the case they are written in. */
export function nameSeries(values: readonly (Value | undefined)[], locale: string): Series | undefined {
  const texts = allOf(values, (value) => (typeof value === 'string' && value !== '' ? value : undefined));
  if (texts === undefined) return undefined;
  for (const names of cycles(locale)) {
    const places = allOf(texts, (text) => placeIn(names, String(text)));
    const [first] = places ?? [];
    if (places === undefined || first === undefined) continue;
    const { length } = names;
    const step = steady(places, 1, (from, to) => (to - from + length) % length);
    if (step === undefined) return undefined;
    const cased = casing(texts);
    return {
      isEvident: step !== 0,
      at: (place) => cased(names[(((first + place * step) % length) + length) % length] ?? ''),
    };
  }
  return undefined;
}

function placeIn(names: readonly string[], text: string): number | undefined {
  const place = names.findIndex((name) => name.toLowerCase() === text.toLowerCase());
  return place < 0 ? undefined : place;
}

function casing(texts: readonly string[]): (name: string) => string {
  if (texts.every((text) => text === text.toUpperCase())) return (name) => name.toUpperCase();
  if (texts.every((text) => text === text.toLowerCase())) return (name) => name.toLowerCase();
  return (name) => name.charAt(0).toUpperCase() + name.slice(1);
}

function cycles(locale: string): string[][] {
  const found: string[][] = [];
  for (const language of [locale, 'en']) {
    for (const form of ['long', 'short'] as const) {
      const weekday = new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' });
      const month = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' });
      // The 4th of January 2021 was a Monday.
      found.push(Array.from({ length: 7 }, (_, day) => weekday.format(Date.UTC(2021, 0, 4 + day))));
      found.push(Array.from({ length: 12 }, (_, place) => month.format(Date.UTC(2021, place, 1))));
    }
  }
  return found;
}
