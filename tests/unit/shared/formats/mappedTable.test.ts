import { neutralConventions } from '@shared/fields';
import { formatNamed, recogniseTable } from '@shared/formats';
import { readCsv } from '@shared/formats/csv/read';
import { writeCsv } from '@shared/formats/csv/write';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { writingRecords } from '@shared/formats/engine/fresh';
import {
  fitMapping,
  guessMapping,
  headerFingerprint,
  mappingOf,
  parseMapping,
  readingOf,
} from '@shared/formats/mapped-table';
import { overrideMapping } from '@shared/formats/mapped-table/override';
import { guessHeader } from '@shared/formats/table/header';
import { inspectTable, tableOf } from '@shared/formats/table/inspect';
import { type HeadedTable, withHeader } from '@shared/formats/table/table';
import { countRows, plannedRows } from '@shared/imports';
import type { RecordType } from '@shared/records';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { differingCells, exportExactly, importFile, planFile, Workspace } from './bench';

const headed = (text: string): HeadedTable => {
  const table = unwrap(readCsv(new TextEncoder().encode(text)));
  return withHeader(table, guessHeader(table));
};
const guess = (text: string) => guessMapping(headed(text), { currency: 'EUR' });
const targets = (text: string) => guess(text).columns.map(({ target }) => target);

describe('guessing', () => {
  const CASES: readonly (readonly [what: string, text: string, targets: (string | null)[]])[] = [
    [
      'English',
      'SKU,Product Name,Brand,UPC,Price,MSRP,Qty,Image URL\nA,Mug,Fjordhaus,4006381333931,9.90,12.00,4,https://images.example.com/a.jpg\n',
      [
        'variant.sku',
        'product.title',
        'product.brand',
        'variant.gtin',
        'variant.price',
        'variant.compareAtPrice',
        'variant.stock',
        'product.images',
      ],
    ],
    [
      'German',
      'Artikelnummer;Bezeichnung;Hersteller;EAN;EK-Preis;UVP;Lagerbestand;Gewicht (kg);Kategorie;Langtext\n1;Becher;Fjordhaus;4006381333931;4,20;12,00;4;0,42;Küche;Ein Becher.\n',
      [
        'variant.sku',
        'product.title',
        'product.brand',
        'variant.gtin',
        'variant.cost',
        'variant.compareAtPrice',
        'variant.stock',
        'variant.weight',
        'product.category',
        'product.description',
      ],
    ],
    [
      'French',
      "Référence;Désignation;Marque;Code-barres;Prix TTC;Prix d'achat;Quantité;Poids_g\nA;Tasse;Fjordhaus;4006381333931;9,90;4,20;4;420\n",
      [
        'variant.sku',
        'product.title',
        'product.brand',
        'variant.gtin',
        'variant.price',
        'variant.cost',
        'variant.stock',
        'variant.weight',
      ],
    ],
    [
      'Spanish',
      'Referencia;Nombre del producto;Marca;Código de barras;PVP;Existencias;Categoría\nA;Taza;Fjordhaus;4006381333931;9,90;4;Cocina\n',
      [
        'variant.sku',
        'product.title',
        'product.brand',
        'variant.gtin',
        'variant.price',
        'variant.stock',
        'product.category',
      ],
    ],
    [
      'what values tell where headers do not',
      'a,b,c\n4006381333931,A blue mug with a handle,https://images.example.com/a.jpg\n4006381333948,A green bowl for soup,https://images.example.com/b.png\n4006381333955,A red jug for water,https://images.example.com/c.webp\n',
      ['variant.gtin', 'product.title', 'product.images'],
    ],
    [
      'a weight without a unit says too little',
      'title,weight\nMug,1\nBowl,2\n',
      ['product.title', 'product.attributes.weight'],
    ],
    [
      'a price of words is none',
      'title,price\nMug,on request\nBowl,ask us\nJug,soon\n',
      ['product.title', 'product.attributes.price'],
    ],
    [
      'numbered columns as one list',
      'title,Bullet 1,Bullet 2,image1,image2\nMug,One,Two,https://images.example.com/1.jpg,https://images.example.com/2.jpg\n',
      ['product.title', 'product.bullets', 'product.bullets', 'product.images', 'product.images'],
    ],
    [
      'repeated, empty and dangerous headers',
      'title,Note,Note,,__proto__\nMug,a,b,c,d\n',
      [
        'product.title',
        'product.attributes.Note',
        'product.attributes.Note (2)',
        'product.attributes.Column 4',
        'product.attributes.Column 5 __proto__',
      ],
    ],
  ];
  it.each(CASES)('reads %s', (_what, text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  const CONVENTIONS: readonly (readonly [text: string, expected: object])[] = [
    ['title;price\nMug;1.234,50\nBowl;9,90\n', { decimal: ',', currency: 'EUR' }],
    ['title,price\nMug,"$1,234.50"\nBowl,$9.90\n', { decimal: '.', currency: 'USD' }],
    ['title;Preis (CHF)\nMug;12\n', { decimal: '.', currency: 'CHF' }],
    ['title;date\nMug;23/11/2026\n', { dateOrder: 'dmy' }],
    ['title;date\nMug;11/23/2026\n', { dateOrder: 'mdy' }],
    ['title,tags\nMug,a; b; c\nBowl,d; e\n', { listSeparator: '; ' }],
  ];
  it.each(CONVENTIONS)('guesses the conventions of %j', (text, expected) => {
    expect(guess(text).conventions).toMatchObject(expected);
  });
});

describe('a mapping', () => {
  const text = 'sku,title,price\nA,Mug,9.90\n';

  it('survives JSON, and is found again whatever the order of the columns', () => {
    const mapping = mappingOf(readingOf(headed(text), guess(text)));
    expect(unwrap(parseMapping(JSON.parse(JSON.stringify(mapping))))).toEqual(mapping);
    const other = ['Price', 'SKU', 'Notes', 'Title'];
    expect(fitMapping(mapping, other).columns).toEqual([
      { header: 'Price', target: 'variant.price' },
      { header: 'SKU', target: 'variant.sku' },
      { header: 'Notes', target: null },
      { header: 'Title', target: 'product.title' },
    ]);
    expect(headerFingerprint(['sku', 'title', 'price'])).toBe(headerFingerprint(['Title', ' Price ', 'SKU']));
    expect(headerFingerprint(['sku', 'title'])).not.toBe(headerFingerprint(['sku', 'titles']));
  });

  it('is refused with the place that is wrong', () => {
    const mapping = mappingOf(readingOf(headed(text), guess(text)));
    const [first, ...rest] = mapping.columns;
    const wrong = { ...mapping, columns: [{ ...first, target: 'product.nothing' }, ...rest] };
    expect(parseMapping(wrong)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(parseMapping({ ...mapping, type: 'order' })).toMatchObject({ ok: false });
    expect(parseMapping('x')).toMatchObject({ ok: false });
  });

  it('can be given as headers and fields', () => {
    const changed = unwrap(overrideMapping(guess(text), { SKU: 'mpn', price: null }));
    expect(changed.columns.map(({ target }) => target)).toEqual(['variant.mpn', 'product.title', null]);
    expect(overrideMapping(guess(text), { ean: 'gtin' })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(overrideMapping(guess(text), { sku: 'nothing' })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});

describe('a supplier’s table', () => {
  const text =
    'Style;Artikelnr;Bezeichnung;Farbe;VK;Bild1;Bild2;Gewicht (kg)\r\n' +
    'T1;T1-R;Tee;Rot;1.019,90;https://images.example.com/r.jpg;;0,2\r\n' +
    'T1;T1-B;Tee;Blau;19,90;;;0,25\r\n' +
    'T2;T2;Cap;;9,5;https://images.example.com/c.jpg;https://images.example.com/d.jpg;\r\n';
  const reading = readingOf(headed(text), guess(text));

  it('becomes products with variants, and comes out as it went in', () => {
    const workspace = new Workspace();
    const imported = importFile(text, workspace, { reading });
    expect(workspace.all('product').map(({ values }) => [values.code, values.title])).toEqual([
      ['T1', 'Tee'],
      ['T2', 'Cap'],
    ]);
    expect(workspace.all('variant').map(({ values }) => [values.sku, values.price, values.weight])).toEqual([
      ['T1-R', { amount: '1019.90', currency: 'EUR' }, 200],
      ['T1-B', { amount: '19.90', currency: 'EUR' }, 250],
      ['T2', { amount: '9.5', currency: 'EUR' }, undefined],
    ]);
    expect(exportExactly(imported, workspace)).toBe(text);
    const rows = plannedRows(planFile(text, workspace, { reading }).plan);
    expect(countRows(rows)).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 0 });
  });

  it('follows edits in its own notation, a title on every row that repeats it', () => {
    const workspace = new Workspace();
    const imported = importFile(text, workspace, { reading });
    workspace.set(workspace.find('product', 'code', 'T1').id, 'title', 'Shirt');
    workspace.set(workspace.find('variant', 'sku', 'T1-B').id, 'price', { amount: '18.5', currency: 'EUR' });
    workspace.set(workspace.find('variant', 'sku', 'T1-R').id, 'weight', 210);
    expect(differingCells(text, exportExactly(imported, workspace))).toEqual([
      '1:2 Tee → Shirt',
      '1:7 0,2 → 0,21',
      '2:2 Tee → Shirt',
      '2:4 19,90 → 18,5',
    ]);
  });
});

describe('a table that Aisle wrote', () => {
  const written = (workspace: Workspace, type: RecordType, roots: readonly string[]): string => {
    const request = {
      format: formatNamed('table', type),
      records: workspace,
      roots,
      conventions: neutralConventions,
    };
    const { top, rows } = runToEnd(writingRecords(request));
    return new TextDecoder().decode(writeCsv([...top, ...rows], formatNamed('table', type).dialect).bytes);
  };

  const filled = (): Workspace => {
    const workspace = new Workspace();
    const brand = workspace.newId();
    const [one, two, twin] = [workspace.newId(), workspace.newId(), workspace.newId()];
    const create = (id: string, type: string, values: Record<string, never>) =>
      workspace.apply([{ kind: 'create', record: { id, type, values } }]);
    create(brand, 'brand', { name: 'Fjordhaus' } as never);
    create(one, 'product', {
      title: 'Mug, large',
      brand,
      tags: ['a', 'b, c'],
      published: true,
      'attributes.Material': 'Stoneware',
    } as never);
    create(two, 'product', { title: '=Bowl', status: 'draft', description: '<p>Two\nlines</p>' } as never);
    create(twin, 'product', { title: '=Bowl', notes: null } as never);
    create(workspace.newId(), 'variant', {
      product: one,
      sku: 'A',
      price: { amount: '9.90', currency: 'EUR' },
      stock: 3,
      weight: 420.5,
    } as never);
    create(workspace.newId(), 'variant', {
      product: two,
      sku: 'A',
      price: { amount: '8', currency: 'USD' },
      gtin: '04006381',
    } as never);
    return workspace;
  };

  it.each(['product', 'variant', 'brand'] as const)(
    'changes nothing when it is imported again: %s',
    (type) => {
      const workspace = filled();
      const text = written(
        workspace,
        type,
        workspace.all(type).map(({ id }) => id),
      );
      const table = unwrap(tableOf(unwrap(inspectTable(new TextEncoder().encode(text)))));
      const reading = recogniseTable(table, { currency: 'EUR' });
      expect(reading?.generation).toBe('own');
      if (reading === undefined) return;
      const { plan } = planFile(text, workspace, { reading, table });
      expect(
        plan.drafts.flatMap(({ status, cells }) => (status === 'changed' || status === 'new' ? [cells] : [])),
      ).toEqual([]);
      expect(countRows(plannedRows(plan)).unchanged).toBe(workspace.all(type).length);
    },
  );
});
