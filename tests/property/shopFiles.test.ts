import { PLAIN_CSV } from '@shared/formats/csv/dialect';
import { writeCsv } from '@shared/formats/csv/write';
import type { DraftSet } from '@shared/formats/engine/readDrafts';
import { shopifyColumns } from '@shared/formats/shopify-products/columns';
import { STANDARD_HEADERS } from '@shared/formats/woocommerce-products/columns';
import { countRows, plannedRows } from '@shared/imports';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingCells, exportExactly, importFile, planFile, Workspace } from '../unit/shared/formats/bench';

/** Text as people and machines leave it in cells. */
const text = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    '0',
    '1',
    'true',
    'FALSE',
    '12.50',
    '12,5',
    '-3',
    'deny',
    'active',
    '=1+1',
    "'-1",
    '  ',
    'a, b',
    'x\\, y',
    '“quoted”',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    'line\nbreak',
    'semi;colon',
    'quote"d',
    'https://images.example.com/1.jpg',
    'https://images.example.com/2.jpg, https://images.example.com/3.jpg',
  ),
);

/** A file of the given headers in any order and selection, some of them twice, with unknown ones in between. */
function file(
  headers: readonly string[],
  required: readonly string[],
  keyed: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.shuffledSubarray([...headers], { minLength: 1 }),
      fc.array(fc.constantFrom('Note', 'Note', 'Ünit', 'constructor', '__proto__', 'attributes.x'), {
        maxLength: 3,
      }),
    )
    .chain(([chosen, further]) => {
      const columns = [...new Set([...required, ...chosen]), ...further];
      const row = fc.tuple(
        ...columns.map((header) => (Object.hasOwn(keyed, header) ? (keyed[header] ?? text) : text)),
      );
      return fc.tuple(
        fc.constant(columns),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
      );
    })
    .map(([columns, rows, lineEnding, finalNewline]) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        writeCsv([columns, ...rows], {
          ...PLAIN_CSV,
          lineEnding,
          finalNewline: finalNewline || columns.length < 2,
        }).bytes,
      ),
    );
}

const FILES = {
  'Shopify, legacy': file(
    shopifyColumns.flatMap((column) => column.legacy ?? []),
    ['Handle', 'Title', 'Variant Price'],
    { Handle: fc.constantFrom('', 'one', 'two', 'three') },
  ),
  'Shopify, new': file(
    shopifyColumns.flatMap((column) => column.new ?? []),
    ['Title', 'URL handle', 'Option1 value'],
    { 'URL handle': fc.constantFrom('', 'one', 'two', 'three') },
  ),
  WooCommerce: file(
    [
      ...STANDARD_HEADERS,
      'Attribute 1 name',
      'Attribute 1 value(s)',
      'Attribute 2 name',
      'Attribute 2 value(s)',
      'Meta: x',
    ],
    ['ID', 'Type', 'SKU', 'Name', 'Parent', 'Regular price', 'In stock?'],
    {
      Type: fc.constantFrom(
        'simple',
        'variable',
        'variation',
        'grouped',
        'external',
        'simple, virtual',
        '',
        'other',
      ),
      SKU: fc.constantFrom('', 'a', 'b', 'c'),
      ID: fc.constantFrom('', '1', '2', '3'),
      Parent: fc.constantFrom('', 'a', 'b', 'id:1', 'id:9'),
      'Attribute 1 name': fc.constantFrom('', 'Colour', 'Size'),
      'Attribute 2 name': fc.constantFrom('', 'Size', 'Fit'),
    },
  ),
};

/**
 * Where one SKU names two variants of a file, or a variation is named as the parent of another, the first reading
 * cannot tell what is meant, and a later one finds what the first has made.
 */
function contradictsItself({ drafts }: DraftSet): boolean {
  const skusOf = (isMeant: (role: string) => boolean) =>
    drafts.flatMap(({ type, role, values: { sku } }) =>
      type === 'variant' && sku && isMeant(role) ? [sku] : [],
    );
  const skus = skusOf(() => true);
  const variations = new Set(skusOf((role) => role === 'variation'));
  const parents = drafts.flatMap(({ role, values: { code } }) => (role === 'parent' && code ? [code] : []));
  return new Set(skus).size < skus.length || parents.some((code) => variations.has(code));
}

describe.each(Object.entries(FILES))('%s', (_name, files) => {
  it('comes out as it went in, whatever is in it', () => {
    fc.assert(
      fc.property(files, (source) => {
        const workspace = new Workspace();
        const imported = importFile(source, workspace);
        expect(exportExactly(imported, workspace)).toBe(source);
      }),
    );
  });

  it('comes out as it went in when it went over other records', () => {
    fc.assert(
      fc.property(files, files, (first, second) => {
        const workspace = new Workspace();
        importFile(first, workspace);
        const imported = importFile(second, workspace);
        expect(exportExactly(imported, workspace)).toBe(second);
      }),
    );
  });

  it('changes nothing when its own copy is imported', () => {
    fc.assert(
      fc.property(files, (source) => {
        const workspace = new Workspace();
        const imported = importFile(source, workspace);
        const refused = new Set(
          plannedRows(imported.plan)
            .filter(({ status }) => status === 'refused')
            .map(({ row }) => row),
        );
        fc.pre(refused.size === 0 && !contradictsItself(imported.set));
        const counts = countRows(plannedRows(planFile(exportExactly(imported, workspace), workspace).plan));
        expect({ new: counts.new, changed: counts.changed }).toEqual({ new: 0, changed: 0 });
      }),
    );
  });

  it('differs in the cells of a title alone when a title is edited', () => {
    fc.assert(
      fc.property(files, fc.string({ minLength: 1, maxLength: 8 }), fc.nat(), (source, title, pick) => {
        const workspace = new Workspace();
        const imported = importFile(source, workspace);
        const products = imported.set.drafts.filter(
          ({ role, key }) => role === 'product' && imported.links.ids.get(key) !== undefined,
        );
        fc.pre(products.length > 0);
        const draft = products[pick % products.length];
        const id = imported.links.ids.get(draft?.key ?? '') ?? '';
        const before = workspace.get(id)?.values.title;
        fc.pre(before !== title && title.trim() !== '' && typeof draft?.values.title === 'string');
        workspace.set(id, 'title', title);
        const column = imported.reading.bindings.find(
          ({ role, path }) => role === 'product' && path === 'title',
        )?.column;
        const differing = differingCells(source, exportExactly(imported, workspace));
        expect(differing.length).toBeGreaterThan(0);
        expect(differing.every((cell) => cell.split(' ')[0]?.split(':')[1] === String(column))).toBe(true);
      }),
    );
  });
});
