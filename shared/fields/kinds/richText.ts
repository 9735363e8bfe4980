import type { FieldKind } from '../kind';

/** HTML kept exactly as given; cleaning happens where it is shown, never where it is stored. */
export const richTextKind: FieldKind<'richText'> = {
  parse: (source) => (source === '' ? null : source),
  toText: (value) => String(value),
  accepts: (value) => typeof value === 'string',
  check: () => undefined,
  sortKey: (value) => String(value),
};
