import type { Money, ParsedValue, ZonedDateTime } from './value';

/**
 * Field declarations and their builders. A declaration is data: grid column, editor, form control, validation,
 * history and CSV/XLSX columns all come from it. When a field needs more than these options, the answer is a new
 * kind, never a callback here.
 */

interface FieldBase<K extends string> {
  readonly kind: K;
  readonly label: string;
  /** Heading of the form section that holds the field. */
  readonly group?: string;
  readonly help?: string;
  /** A finding is shown while it is empty; saving is never blocked. */
  readonly required?: boolean;
  /** Reported when two records of the type share a value; never forbidden. */
  readonly unique?: boolean;
  /** Written by Aisle only. */
  readonly readOnly?: boolean;
  /** Not among the columns a grid shows at first. */
  readonly hidden?: boolean;
  /** First width of the column in px. */
  readonly width?: number;
}

export interface TextField extends FieldBase<'text'> {
  /** Longer text, edited in an area that grows. */
  readonly multiline?: boolean;
  /** An identifier: shown in a monospace face, never auto-corrected. */
  readonly identifier?: boolean;
  readonly maxLength?: number;
  readonly format?: 'url' | 'email' | 'gtin' | 'asin' | 'sha256';
}
export interface RichTextField extends FieldBase<'richText'> {}
export interface MoneyField extends FieldBase<'money'> {
  readonly minimum?: number;
}
export interface NumberField extends FieldBase<'number'> {
  readonly unit?: string;
  readonly whole?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}
export interface DateField extends FieldBase<'date'> {}
export interface InstantField extends FieldBase<'instant'> {}
export interface ZonedDateTimeField extends FieldBase<'zonedDateTime'> {}
export interface ChoiceField extends FieldBase<'choice'> {
  readonly options: readonly ChoiceOption[];
}
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}
export interface FlagField extends FieldBase<'flag'> {}
export interface ReferenceField extends FieldBase<'reference'> {
  /** Record types that may be referred to, by name. */
  readonly to: readonly string[];
}
export interface ReferencesField extends FieldBase<'references'> {
  readonly to: readonly string[];
}
export interface AssetField extends FieldBase<'asset'> {}
export interface ListField extends FieldBase<'list'> {
  readonly maxItems?: number;
  /** Items are longer text, one per line in the editor (bullets), rather than short tokens (tags). */
  readonly longItems?: boolean;
}
export interface MapField extends FieldBase<'map'> {
  readonly item: 'text' | 'number';
  /** The keys are ids of records of this type (the components of a bundle). */
  readonly keyTo?: string;
}

export type Field =
  | TextField
  | RichTextField
  | MoneyField
  | NumberField
  | DateField
  | InstantField
  | ZonedDateTimeField
  | ChoiceField
  | FlagField
  | ReferenceField
  | ReferencesField
  | AssetField
  | ListField
  | MapField;

export type FieldKindName = Field['kind'];
export type FieldOf<K extends FieldKindName> = Extract<Field, { kind: K }>;

type Options<F extends Field> = Omit<F, 'kind' | 'label'>;

export const text = (label: string, options: Options<TextField> = {}): TextField => ({
  kind: 'text',
  label,
  ...options,
});
export const richText = (label: string, options: Options<RichTextField> = {}): RichTextField => ({
  kind: 'richText',
  label,
  ...options,
});
export const money = (label: string, options: Options<MoneyField> = {}): MoneyField => ({
  kind: 'money',
  label,
  ...options,
});
export const number = (label: string, options: Options<NumberField> = {}): NumberField => ({
  kind: 'number',
  label,
  ...options,
});
export const date = (label: string, options: Options<DateField> = {}): DateField => ({
  kind: 'date',
  label,
  ...options,
});
export const instant = (label: string, options: Options<InstantField> = {}): InstantField => ({
  kind: 'instant',
  label,
  ...options,
});
export const zonedDateTime = (
  label: string,
  options: Options<ZonedDateTimeField> = {},
): ZonedDateTimeField => ({ kind: 'zonedDateTime', label, ...options });
export const choice = <const O extends readonly ChoiceOption[]>(
  label: string,
  choices: O,
  options: Omit<Options<ChoiceField>, 'options'> = {},
): ChoiceField & { readonly options: O } => ({ kind: 'choice', label, options: choices, ...options });
export const flag = (label: string, options: Options<FlagField> = {}): FlagField => ({
  kind: 'flag',
  label,
  ...options,
});
export const reference = (
  label: string,
  to: readonly string[],
  options: Omit<Options<ReferenceField>, 'to'> = {},
): ReferenceField => ({ kind: 'reference', label, to, ...options });
export const references = (
  label: string,
  to: readonly string[],
  options: Omit<Options<ReferencesField>, 'to'> = {},
): ReferencesField => ({ kind: 'references', label, to, ...options });
export const asset = (label: string, options: Options<AssetField> = {}): AssetField => ({
  kind: 'asset',
  label,
  ...options,
});
export const list = (label: string, options: Options<ListField> = {}): ListField => ({
  kind: 'list',
  label,
  ...options,
});
export const map = (label: string, options: Partial<Options<MapField>> = {}): MapField => ({
  kind: 'map',
  label,
  item: 'text',
  ...options,
});

/** The parsed value type of a field; what is stored may also be `Unparsed`, null or absent. */
export type ParsedOf<F extends Field> = F extends {
  kind: 'text' | 'richText' | 'date' | 'instant' | 'reference' | 'asset';
}
  ? string
  : F extends ChoiceField
    ? F['options'][number]['value']
    : F extends { kind: 'money' }
      ? Money
      : F extends { kind: 'number' }
        ? number
        : F extends { kind: 'flag' }
          ? boolean
          : F extends { kind: 'zonedDateTime' }
            ? ZonedDateTime
            : F extends { kind: 'references' | 'list' }
              ? readonly string[]
              : ParsedValue;
