import { INHERIT } from '../amazon/codecs';
import { LISTING } from '../amazon/roles';
import { layoutOf } from '../engine/fresh';
import type { FreshColumn, FreshLayout, FreshRequest } from '../format';
import { boundTo } from './bindOlder';
import { olderFields } from './fields';

/**
 * A fresh flat file: the row of the older field names, then a column for each further attribute under such a name.
 * The current generation can only be written into a template of Amazon's own: see `fillTemplate.ts`.
 */
export function flatFileLayout(request: FreshRequest): FreshLayout {
  const columns = [...knownColumns(request), ...attributeColumns(request)];
  return layoutOf(columns, {
    format: 'amazon-flatfile',
    generation: 'names',
    conventions: request.conventions,
    empty: 'clears',
    options: { channel: 'Amazon', ...request.options, [INHERIT]: 'yes' },
  });
}

/** Columns that Amazon's templates have, whether filled or not; bullet points 6 to 10 only where there are any. */
function knownColumns({ roots, catalog }: FreshRequest): FreshColumn[] {
  const bullets = roots.map((id) => catalog.get(id)?.values.bullets);
  const most = Math.max(5, ...bullets.map((value) => (Array.isArray(value) ? value.length : 0)));
  return Object.entries(olderFields).flatMap(([header, known]) => {
    if (known.path === 'bullets' && (known.item ?? 0) >= most) return [];
    const bindings = boundTo(known, { column: 0, role: LISTING, parameter: undefined });
    return [{ header, bindings: bindings.map(({ column: _, ...binding }) => binding) }];
  });
}

const FIELD_NAME = /^[a-z][a-z0-9_]*$/;

function attributeColumns({ roots, catalog }: FreshRequest): FreshColumn[] {
  const names = new Set<string>();
  for (const id of roots)
    for (const path in catalog.get(id)?.values) {
      const name = path.slice('attributes.'.length);
      if (path.startsWith('attributes.') && FIELD_NAME.test(name)) names.add(name);
    }
  return [...names]
    .filter((name) => !Object.hasOwn(olderFields, name))
    .map((name) => ({
      header: name,
      bindings: [{ role: LISTING, path: `attributes.${name}`, codec: 'content' }],
    }));
}
