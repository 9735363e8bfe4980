import { type Field, parseValue, type RecordNames, sameValue, type Value, valueText } from '@shared/fields';
import { joinList, splitList } from '@shared/fields/listText';
import type { Codec, Reading } from '../format';

/** A file names no record by its id, and formats look names up in drafts: the kinds get no names to go by. */
const NO_NAMES: RecordNames = { nameOf: () => undefined, findByName: () => undefined };

/** Text → value by a field's kind and the reading's conventions. */
export function parseCell(text: string, field: Field, reading: Reading): Value {
  return parseValue(text, field, { conventions: reading.conventions, names: NO_NAMES });
}

/** Value → text by a field's kind and the reading's conventions. */
export function writeValue(value: Value | undefined, field: Field, reading: Reading): string {
  return valueText(value, field, { conventions: reading.conventions, names: NO_NAMES });
}

/** What was not understood when it was read is written back as it was. */
export function textOfUnknown(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object' && 'unparsed' in value) return value.unparsed;
  return typeof value === 'object' ? '' : String(value);
}

const field: Codec = {
  read: (text, cell) => (cell.field === undefined ? undefined : parseCell(text, cell.field, cell.reading)),
  write: (value, cell) => (cell.field === undefined ? '' : writeValue(value, cell.field, cell.reading)),
};

/** Text taken as it is, whatever the field's kind: for one item of a list. */
const text: Codec = { read: (source) => source, write: (value) => textOfUnknown(value) };

/** Shown, never read and never written back: what the vendor works out itself. */
const nothing: Codec = { read: () => undefined, write: () => '' };

/** Codecs that every format has. */
export const engineCodecs: Readonly<Record<string, Codec>> = { field, text, nothing };

/** A yes-no column with the vendor's own words; other words are kept as typed. The first of each is written. */
export function flagCodec(yes: readonly string[], no: readonly string[]): Codec {
  return {
    read(source) {
      const word = source.trim().toLowerCase();
      if (yes.some((other) => other.toLowerCase() === word)) return true;
      return no.some((other) => other.toLowerCase() === word) ? false : { unparsed: source };
    },
    write: (value) =>
      value === true ? (yes[0] ?? '') : value === false ? (no[0] ?? '') : textOfUnknown(value),
  };
}

/** A column of fixed words, each with the value it stands for; several words may stand for one, the first is written. */
export function choiceCodec(words: readonly (readonly [word: string, value: Value])[]): Codec {
  return {
    read(source) {
      const word = source.trim().toLowerCase();
      return words.find(([other]) => other.toLowerCase() === word)?.[1] ?? { unparsed: source };
    },
    write: (value) =>
      value === undefined || value === null
        ? ''
        : (words.find(([, other]) => sameValue(other, value))?.[0] ?? textOfUnknown(value)),
  };
}

/** A list in one cell. */
export function listCodec(separator: string): Codec {
  return {
    read: (source) => splitList(source, separator),
    write: (value) => (Array.isArray(value) ? joinList(value, separator) : textOfUnknown(value)),
  };
}

/** A number in another unit than the field's: `factor` of the field's units make one of the file's. */
export function scaledCodec(factor: number): Codec {
  return {
    read(source, cell) {
      const value =
        cell.field === undefined ? undefined : parseCell(source, { kind: 'number', label: '' }, cell.reading);
      return typeof value === 'number' ? rounded(value * factor) : value;
    },
    write: (value, cell) =>
      typeof value === 'number'
        ? writeValue(rounded(value / factor), { kind: 'number', label: '' }, cell.reading)
        : textOfUnknown(value),
  };
}

/** Without the noise of binary fractions: 0.1 kg is 100 g, not 100.00000000000001. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
