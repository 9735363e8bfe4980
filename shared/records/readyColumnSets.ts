import type { FieldPath } from '@shared/fields';
import type { Fields } from './fieldCatalog';
import { declarationOf } from './index';

/** The columns for a task: whole sections of a type's form, and single fields wherever they stand. */
interface ReadySet {
  readonly name: string;
  readonly groups: readonly string[];
  readonly paths: readonly FieldPath[];
}

const READY: readonly ReadySet[] = [
  { name: 'SEO', groups: ['Search'], paths: ['handle', 'description', 'shortDescription'] },
  {
    name: 'Amazon content',
    groups: [],
    paths: ['sellerSku', 'asin', 'brand', 'bullets', 'description', 'searchTerms', 'images', 'productType'],
  },
  { name: 'Prices', groups: ['Price', 'Offer'], paths: ['sku', 'product', 'price'] },
  { name: 'Shipping', groups: ['Shipping'], paths: ['sku', 'product'] },
  { name: 'Media', groups: ['Media', 'File'], paths: ['alt', 'role'] },
];

/** With fewer columns beside the name a set is no help. */
const LEAST = 2;

export interface ColumnSet {
  readonly name: string;
  /** From left to right; the record's name first. */
  readonly columns: readonly FieldPath[];
}

/** The ready-made sets that make sense for a type; people's own fields come with the section they were put into. */
export function readyColumnSets(type: string, fields: Fields): ColumnSet[] {
  const [name = ''] = declarationOf(type).nameFields;
  return READY.flatMap(({ name: title, groups, paths }): ColumnSet[] => {
    const found = fields
      .of(type)
      .filter(([path, { kind, group }]) => kind !== 'map' && path !== name && isIn(path, group))
      .map(([path]) => path);
    return found.length < LEAST ? [] : [{ name: title, columns: [name, ...found] }];

    function isIn(path: FieldPath, group: string | undefined): boolean {
      return paths.includes(path) || (group !== undefined && groups.includes(group));
    }
  });
}
