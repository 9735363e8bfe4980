import { type FieldPath, isIdList, type Value } from '@shared/fields';
import type { Catalog, Codec, ReadCell } from '../format';
import { textOfUnknown } from './codecs';

/** Codecs for cells that name other records: each emits a draft for the record named, and writes its name. */

/** A record known by a name: a brand, a channel, a supplier. The role must compare names folded. */
export function namedCodec(role: string, path: FieldPath = 'name'): Codec {
  return {
    derived: true,
    read(text, cell) {
      const name = text.trim();
      return name === '' ? null : cell.emit({ role, key: namedKey(role, name), values: { [path]: name } });
    },
    write: (value, { catalog }) => textThrough(value, path, catalog),
  };
}

export function namedKey(role: string, name: string): string {
  return `${role}:${name.trim().toLowerCase()}`;
}

/** The text of a field of the record referred to; what is no reference stands as it is. */
export function textThrough(value: Value | undefined, path: FieldPath, catalog: Catalog): string {
  if (typeof value !== 'string') return textOfUnknown(value);
  return textOfUnknown(catalog.get(value)?.values[path]);
}

/**
 * Pictures by address, one in a cell. They belong to the record of `ownerRole` in the same row, so that two products
 * that show the same address with different alt texts do not share them.
 */
export function imageCodec(role: string, ownerRole: string): Codec {
  return {
    derived: true,
    read(text, cell) {
      const url = text.trim();
      return url === '' ? null : emitImage(url, { role, cell, owner: cell.parts[ownerRole] ?? '' });
    },
    write: (value, { catalog }) => textThrough(value, 'url', catalog),
  };
}

export interface ImagePlace {
  readonly role: string;
  readonly cell: ReadCell;
  /** Draft key of the record that shows it. */
  readonly owner: string;
}

export function emitImage(url: string, { role, cell, owner }: ImagePlace): string {
  return cell.emit({ role, key: imageKey(owner, url), values: { url }, owner });
}

export function imageKey(owner: string, url: string): string {
  return `image:${owner} ${url}`;
}

/** Pictures by address, several in a cell. `split` and `join` are the file's own way with lists. */
export function imageListCodec(
  place: { readonly role: string; readonly ownerRole: string },
  list: { split(text: string): readonly string[]; join(items: readonly string[]): string },
): Codec {
  return {
    derived: true,
    read: (text, cell) => {
      const owner = cell.parts[place.ownerRole] ?? '';
      return list.split(text).map((url) => emitImage(url, { role: place.role, cell, owner }));
    },
    write: (value, { catalog }) =>
      isIdList(value) ? list.join(value.map((id) => textThrough(id, 'url', catalog))) : textOfUnknown(value),
  };
}
