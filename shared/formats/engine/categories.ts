import type { Values } from '@shared/fields';
import type { Catalog, ReadCell, Role } from '../format';

const SEPARATOR = ' > ';

/** Categories by their path from the top ("Clothing > Shirts"), as both shops write them. */
export const categoryRole: Role = {
  type: 'category',
  mode: 'create',
  supporting: true,
  match: ({ values }) => [{ where: { path: values.path ?? null }, folded: true }],
};

/** Emits a category and those above it; gives the key of the last. */
export function emitCategory(text: string, role: string, cell: ReadCell): string | undefined {
  const names = text
    .split('>')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  let parent: string | undefined;
  for (const [level, name] of names.entries()) {
    const path = names.slice(0, level + 1).join(SEPARATOR);
    const values: Values = { name, path, ...(parent === undefined ? {} : { parent }) };
    parent = cell.emit({ role, key: `category:${path.toLowerCase()}`, values });
  }
  return parent;
}

/** The path of a category: its own, or worked out from the names above it. */
export function categoryPath(id: string, catalog: Catalog): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const values: Values | undefined = catalog.get(at)?.values;
    if (typeof values?.path === 'string' && names.length === 0) return values.path;
    if (typeof values?.name === 'string') names.unshift(values.name);
    at = typeof values?.parent === 'string' ? values.parent : undefined;
  }
  return names.join(SEPARATOR);
}
