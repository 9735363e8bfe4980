import type { FieldBinding } from './fields';

/** What the file shows about a column beside its header. */
export interface ColumnHints {
  /** Cells of the column that are filled. */
  readonly sample: readonly string[];
  /** Column of the kind of product id; -1 where there is none. */
  readonly typeColumn: number;
  readonly currencyColumn: number;
  /** The region's word for "fulfilled by Amazon". */
  readonly fulfilment: string | undefined;
}

/** Parameter of a known column's codec, taken from the file's own spelling where it shows one. */
export function parameterOf({ codec }: FieldBinding, hints: ColumnHints): string | undefined {
  switch (codec) {
    case 'productIdGtin':
      return String(hints.typeColumn);
    case 'price':
      return hints.currencyColumn < 0 ? undefined : String(hints.currencyColumn);
    case 'fulfilment':
      return hints.sample.find((text) => /^AMAZON/i.test(text)) ?? hints.fulfilment;
    case 'parentage':
      return hints.sample.length > 0 && hints.sample.every((text) => /^[A-Z]/.test(text))
        ? 'title'
        : undefined;
    default:
      return undefined;
  }
}
