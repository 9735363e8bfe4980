import type { FieldKind } from '../kind';

const YES = new Set(['true', 'yes', 'y', '1', 'x', 'ja', 'oui', 'si', 'sí', 'wahr', 'vrai']);
const NO = new Set(['false', 'no', 'n', '0', 'nein', 'non', 'falsch', 'faux']);

export const flagKind: FieldKind<'flag'> = {
  parse(source) {
    const word = source.trim().toLowerCase();
    if (word === '') return null;
    return YES.has(word) ? true : NO.has(word) ? false : { unparsed: source };
  },
  toText: (value) => (value === true ? 'Yes' : 'No'),
  accepts: (value) => typeof value === 'boolean',
  check: () => undefined,
  sortKey: (value) => (value === true ? 1 : 0),
};
