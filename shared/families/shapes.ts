import type { FieldPath } from '@shared/fields';

/**
 * How families are kept, as data: which records are parent and child, what ties them, where theme and values stand,
 * and what a parent carries none of. Everything else in this folder works from these facts.
 */
export interface FamilyShape {
  readonly id: FamilyShapeId;
  readonly label: string;
  readonly parentType: string;
  readonly childType: string;
  /** The child's reference to its parent. */
  readonly link: FieldPath;
  /** The tie once more as text, as files write it: the parent's key in a field of the child. */
  readonly keyLink?: { readonly child: FieldPath; readonly parent: FieldPath };
  /** The field that says which of both a record is. */
  readonly level?: { readonly path: FieldPath; readonly parent: string; readonly child: string };
  /** What all members share: a family lives in one place. */
  readonly place: readonly FieldPath[];
  readonly theme: NamedTheme | WrittenTheme;
  /** What a parent carries none of: its children do. */
  readonly bare: readonly FieldPath[];
  /** What a member sells, and takes absent values from: a record outside the family. */
  readonly item?: FieldPath;
  /** Children that agree in this field are one item offered more than once, not doubles. */
  readonly offer?: FieldPath;
  /** The child's number in its family. */
  readonly position?: FieldPath;
  /** Map on the parent: the values of an axis in the order in which they are shown. */
  readonly order: string;
  /** What a new child takes over from its family. */
  readonly passedOn: readonly FieldPath[];
  /** What the rows show and edit, beside the axes; the first is the child's key. */
  readonly columns: readonly FieldPath[];
  /** The same on the parent; undefined where it has no such field. */
  readonly parentColumns: Readonly<Record<FieldPath, FieldPath>>;
  readonly price: FieldPath;
  readonly stock: FieldPath;
}

/** The parent names each axis in a field of its own; the values stand in a field each of the child. */
export interface NamedTheme {
  readonly kind: 'named';
  readonly axes: readonly { readonly name: FieldPath; readonly value: FieldPath }[];
  /** Map that takes the values of an axis that is given up. */
  readonly rest: string;
}

/** One text names all axes ("SIZE/COLOR"); the values are entries of a map of the child. */
export interface WrittenTheme {
  readonly kind: 'written';
  readonly path: FieldPath;
  readonly values: string;
}

export type FamilyShapeId = 'product' | 'listing';

export const familyShapes: Readonly<Record<FamilyShapeId, FamilyShape>> = {
  product: {
    id: 'product',
    label: 'Products and variants',
    parentType: 'product',
    childType: 'variant',
    link: 'product',
    place: [],
    theme: {
      kind: 'named',
      axes: [1, 2, 3].map((number) => ({ name: `option${number}Name`, value: `option${number}` })),
      rest: 'attributes',
    },
    bare: [],
    position: 'position',
    order: 'valueOrder',
    passedOn: [],
    columns: ['sku', 'price', 'stock', 'gtin', 'status'],
    parentColumns: { sku: 'code', status: 'status' },
    price: 'price',
    stock: 'stock',
  },
  listing: {
    id: 'listing',
    label: 'Listings',
    parentType: 'listing',
    childType: 'listing',
    link: 'parent',
    keyLink: { child: 'parentSku', parent: 'sellerSku' },
    level: { path: 'parentage', parent: 'parent', child: 'child' },
    place: ['channel', 'marketplace'],
    theme: { kind: 'written', path: 'variationTheme', values: 'attributes' },
    bare: ['price', 'salePrice', 'saleStart', 'saleEnd', 'quantity'],
    item: 'item',
    offer: 'asin',
    order: 'valueOrder',
    passedOn: ['locale', 'brand', 'productType', 'condition'],
    columns: ['sellerSku', 'price', 'quantity', 'asin', 'fulfilment', 'status'],
    parentColumns: {
      sellerSku: 'sellerSku',
      price: 'price',
      quantity: 'quantity',
      asin: 'asin',
      status: 'status',
    },
    price: 'price',
    stock: 'quantity',
  },
};

/** Shapes in which a record of this type can be a parent or a child. */
export function shapesOf(type: string): readonly FamilyShape[] {
  return Object.values(familyShapes).filter(
    ({ parentType, childType }) => parentType === type || childType === type,
  );
}
