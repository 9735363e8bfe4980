import {
  choice,
  type Field,
  type FieldPath,
  flag,
  isIdList,
  list,
  mapPath,
  number,
  text,
  type Value,
} from '@shared/fields';
import { defineRecord, type StoredRecord } from './define';

/** Kinds that a person may give a field of their own. */
export const customKinds = [
  { value: 'text', label: 'Text' },
  { value: 'longText', label: 'Long text' },
  { value: 'richText', label: 'Formatted text' },
  { value: 'number', label: 'Number' },
  { value: 'money', label: 'Money' },
  { value: 'date', label: 'Date' },
  { value: 'choice', label: 'Choice' },
  { value: 'flag', label: 'Yes or no' },
  { value: 'list', label: 'List' },
  { value: 'url', label: 'Web address' },
  { value: 'reference', label: 'Link to a record' },
] as const;

export type CustomKind = (typeof customKinds)[number]['value'];

/** A field that a person added to a record type. Its values lie at `custom.<key>`; the key never changes. */
export const customField = defineRecord({
  type: 'customField',
  label: 'Custom field',
  plural: 'Custom fields',
  nameFields: ['label'],
  keyFields: ['label'],
  internal: true,
  fields: {
    recordType: text('Record type', { readOnly: true, width: 120 }),
    /** The record's own id, or the key of entries that an import left without a definition. */
    key: text('Key', { identifier: true, readOnly: true, width: 160 }),
    label: text('Label', { required: true, width: 200 }),
    kind: choice('Kind', customKinds, { width: 120 }),
    options: list('Choices', { width: 200 }),
    unit: text('Unit', { width: 80 }),
    maxLength: number('Longest', { whole: true, minimum: 1, unit: 'characters', width: 90 }),
    refersTo: text('Links to', { width: 120 }),
    help: text('Help', { width: 240 }),
    section: text('Section', { width: 140 }),
    position: number('Position', { width: 90 }),
    isRetired: flag('Retired', { width: 90 }),
  },
});

/** What a definition says, as engines use it. Plain data: it goes to workers and pages as it is. */
export interface CustomField {
  /** Id of the definition's record. */
  readonly id: string;
  /** The record type that has the field. */
  readonly type: string;
  readonly path: FieldPath;
  readonly kind: CustomKind;
  readonly field: Field;
  readonly position: number;
  readonly isRetired: boolean;
}

export const CUSTOM_GROUP = 'Custom fields';

const WIDTHS: Readonly<Partial<Record<CustomKind, number>>> = {
  longText: 260,
  richText: 280,
  number: 100,
  money: 120,
  date: 110,
  flag: 90,
  list: 180,
  url: 220,
};

/** The definition that a record holds; undefined where it lacks what makes one. */
export function customFieldOf({ id, values }: StoredRecord): CustomField | undefined {
  const { recordType, key, label, kind } = values;
  if (typeof recordType !== 'string' || typeof key !== 'string' || key === '') return undefined;
  const known = customKinds.find(({ value }) => value === kind)?.value ?? 'text';
  return {
    id,
    type: recordType,
    path: mapPath('custom', key),
    kind: known,
    field: fieldOfKind(known, typeof label === 'string' && label !== '' ? label : key, values),
    position: typeof values.position === 'number' ? values.position : 0,
    isRetired: values.isRetired === true,
  };
}

type Settings = Readonly<Record<string, Value | undefined>>;

/** The field that a kind and its settings make. */
export function fieldOfKind(kind: CustomKind, label: string, settings: Settings): Field {
  const { help, section, unit, maxLength, refersTo, options } = settings;
  const shared = {
    label,
    group: filled(section) ?? CUSTOM_GROUP,
    width: WIDTHS[kind] ?? 140,
    ...optional('help', filled(help)),
  };
  const longest = optional('maxLength', typeof maxLength === 'number' ? maxLength : undefined);
  switch (kind) {
    case 'longText':
      return { kind: 'text', multiline: true, ...longest, ...shared };
    case 'number':
      return { kind, ...optional('unit', filled(unit)), ...shared };
    case 'url':
      return { kind: 'text', format: 'url', ...shared };
    case 'choice':
      return {
        kind,
        options: isIdList(options) ? options.map((value) => ({ value, label: value })) : [],
        ...shared,
      };
    case 'reference':
      return { kind, to: [filled(refersTo) ?? 'product'], ...shared };
    case 'text':
      return { kind, ...longest, ...shared };
    default:
      return { kind, ...shared };
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}

function filled(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
