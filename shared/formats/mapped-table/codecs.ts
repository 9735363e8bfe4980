import { type Field, isIdList, type Value } from '@shared/fields';
import { joinList, splitList } from '@shared/fields/listText';
import { declarationOf, isRecordType, nameOfRecord, type RecordType } from '@shared/records';
import { emitCategory } from '../engine/categories';
import { parseCell, textOfUnknown, writeValue } from '../engine/codecs';
import { emitImage, imageCodec, textThrough } from '../engine/referenceCodecs';
import type { Catalog, Codec, ReadCell } from '../format';

/** Types that a name in a table may create; others must be there already. */
const CREATED_BY_NAME: readonly string[] = ['brand', 'channel', 'supplier'];

/** Role of the drafts that a name leads to. */
export function namedRole(type: string): string {
  return `named ${type}`;
}

export function isCreatedByName(type: string): boolean {
  return CREATED_BY_NAME.includes(type);
}

/** A record by its name, or by its id where the name would not lead back to it. */
function emitNamed(text: string, types: readonly string[], cell: ReadCell): Value {
  const [type = ''] = types;
  const name = text.trim();
  if (type === 'category') return emitCategory(name, namedRole(type), cell) ?? { unparsed: text };
  const [field = 'name'] = isRecordType(type) ? declarationOf(type).nameFields : [];
  return cell.emit({
    role: namedRole(type),
    key: `${type}:${name.toLowerCase()}`,
    values: { [field]: name },
  });
}

function nameOf(id: string, catalog: Catalog): string {
  const record = catalog.get(id);
  if (record === undefined || !isRecordType(record.type)) return id;
  const name = nameOfRecord(record);
  const alike = declarationOf(record.type).nameFields.flatMap((path) =>
    catalog.where(record.type as RecordType, path, name),
  );
  return name !== '' && new Set(alike.map((other) => other.id)).size === 1 ? name : id;
}

const typesOf = (field: Field | undefined): readonly string[] =>
  field?.kind === 'reference' || field?.kind === 'references'
    ? field.to
    : field?.kind === 'asset'
      ? ['asset']
      : [];

const reference: Codec = {
  derived: true,
  read: (text, cell) => (text.trim() === '' ? undefined : emitNamed(text, typesOf(cell.field), cell)),
  write: (value, { catalog }) => (typeof value === 'string' ? nameOf(value, catalog) : textOfUnknown(value)),
};

const references: Codec = {
  derived: true,
  read(text, cell) {
    const names = splitList(text, cell.reading.conventions.listSeparator);
    const keys = names.map((name) => emitNamed(name, typesOf(cell.field), cell));
    return keys.every((key) => typeof key === 'string') ? keys : { unparsed: text };
  },
  write: (value, { catalog, reading }) =>
    isIdList(value)
      ? joinList(
          value.map((id) => nameOf(id, catalog)),
          reading.conventions.listSeparator,
        )
      : textOfUnknown(value),
};

/** Addresses of pictures; commas, bars, semicolons and blanks may part them, since addresses hold none unescaped. */
const images: Codec = {
  derived: true,
  read(text, cell) {
    const owner = cell.parts[cell.binding.role] ?? '';
    const urls = text.split(/[|;\s]+|,(?=\s*https?:)/).filter((url) => url !== '');
    return urls.map((url) => emitImage(url, { role: 'image', cell, owner }));
  },
  write: (value, { catalog, reading }) =>
    isIdList(value)
      ? value.map((id) => textThrough(id, 'url', catalog)).join(reading.conventions.listSeparator)
      : textOfUnknown(value),
};

/** Units in the field's own (grams, centimetres). */
const FACTORS: Readonly<Record<string, number>> = {
  kg: 1000,
  g: 1,
  lb: 453.59237,
  lbs: 453.59237,
  oz: 28.349523125,
  cm: 1,
  mm: 0.1,
  m: 100,
  in: 2.54,
  inch: 2.54,
  inches: 2.54,
};

/** A measure in the unit of its column (`parameter`), or in the one that stands behind the number. */
const measure: Codec = {
  read(text, cell) {
    const [, amount = '', stated = ''] = /^(.*?\d)\s*([a-z]*)\.?$/i.exec(text.trim()) ?? [];
    const unit = stated.toLowerCase() || (cell.binding.parameter ?? '');
    const factor = unit === '' ? 1 : FACTORS[unit];
    const value = parseCell(amount, { kind: 'number', label: '' }, cell.reading);
    if (factor === undefined || typeof value !== 'number') return { unparsed: text };
    return Number((value * factor).toPrecision(12));
  },
  write(value, { binding, reading }) {
    if (typeof value !== 'number') return textOfUnknown(value);
    const factor = FACTORS[binding.parameter ?? ''] ?? 1;
    return writeValue(Number((value / factor).toPrecision(12)), { kind: 'number', label: '' }, reading);
  },
};

/** A record's own id, in files that Aisle wrote. Read by the reader, which finds the record by it. */
const recordId: Codec = { read: () => undefined, write: (_value, { record }) => record.id };
const recordType: Codec = {
  read: () => undefined,
  write: (_value, { record }) => (isRecordType(record.type) ? declarationOf(record.type).label : record.type),
};

/** A record that a field of people's own links to: read as text, and looked up by its name in the workspace. */
const link: Codec = {
  derived: true,
  read: (text) => (text.trim() === '' ? undefined : text.trim()),
  write: (value, { catalog }) => (typeof value === 'string' ? nameOf(value, catalog) : textOfUnknown(value)),
};

export const tableCodecs: Readonly<Record<string, Codec>> = {
  reference,
  link,
  references,
  image: imageCodec('image', 'product'),
  images,
  measure,
  recordId,
  recordType,
};

/** The codec for a field that a column of a table is mapped to. */
export function codecFor(
  field: Field,
  options: { readonly item: boolean; readonly measured: boolean; readonly isOwn?: boolean },
): string {
  if (options.isOwn && field.kind === 'reference') return 'link';
  if (field.kind === 'references') {
    if (field.to.includes('asset')) return options.item ? 'image' : 'images';
    return options.item ? 'reference' : 'references';
  }
  if (field.kind === 'asset') return 'image';
  if (field.kind === 'reference') return 'reference';
  if (field.kind === 'list' && options.item) return 'text';
  if (options.measured) return 'measure';
  return 'field';
}
