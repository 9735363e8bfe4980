import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { countRows, plannedRows } from '@shared/imports';
import { describe, expect, it } from 'vitest';
import { differingCells, exportExactly, importFile, planFile, Workspace } from './bench';

const FILE = readFileSync(resolve(import.meta.dirname, '../../../fixtures/woocommerce/products.csv'), 'utf8');

describe('all kinds of product', () => {
  it('come out byte for byte as they went in', () => {
    const workspace = new Workspace();
    const imported = importFile(FILE, workspace);
    expect(imported.set.findings).toEqual([]);
    expect(imported.set.rejects).toEqual([]);
    expect(exportExactly(imported, workspace)).toBe(FILE);
  });

  it('change nothing when they are imported again', () => {
    const workspace = new Workspace();
    importFile(FILE, workspace);
    const { plan } = planFile(FILE, workspace);
    expect(plan.drafts.filter(({ status }) => status !== 'unchanged' && status !== 'none')).toEqual([]);
    expect(countRows(plannedRows(plan))).toEqual({ new: 0, changed: 0, unchanged: 7, refused: 0 });
  });
});

describe('records', () => {
  const workspace = new Workspace();
  importFile(FILE, workspace);
  it('makes them', () => {
    expect(workspace.all('product').map(({ values }) => values)).toMatchInlineSnapshot(`
      [
        {
          "attributes.Material": "Merino",
          "categories": [
            "01980000-0000-7000-8000-000000000005",
          ],
          "category": "01980000-0000-7000-8000-000000000004",
          "code": "fh-scarf",
          "description": "Knitted from merino wool.
      Made to last.",
          "images": [
            "01980000-0000-7000-8000-000000000006",
            "01980000-0000-7000-8000-000000000007",
          ],
          "option1Name": "Colour",
          "shortDescription": "Soft and warm.",
          "status": "active",
          "tags": [
            "wool",
            "winter",
          ],
          "title": "Wool Scarf",
        },
        {
          "category": "01980000-0000-7000-8000-00000000000f",
          "status": "unlisted",
          "title": "Mending voucher",
        },
        {
          "category": "01980000-0000-7000-8000-000000000003",
          "code": "fh-set",
          "status": "active",
          "title": "Winter set",
        },
        {
          "attributes.Pages": "120",
          "category": "01980000-0000-7000-8000-000000000015",
          "description": "=not a formula",
          "status": "draft",
          "title": "Knitting book",
        },
        {
          "attributes.Colour": "Moss",
          "category": "01980000-0000-7000-8000-000000000019",
          "status": "active",
          "title": "Mitts",
        },
      ]
    `);
    expect(workspace.all('variant').map(({ values }) => values)).toMatchInlineSnapshot(`
      [
        {
          "compareAtPrice": {
            "amount": "49",
            "currency": "EUR",
          },
          "gtin": "4006381333979",
          "image": "01980000-0000-7000-8000-00000000000a",
          "lowStock": 1,
          "option1": "Moss",
          "position": 1,
          "price": {
            "amount": "39",
            "currency": "EUR",
          },
          "product": "01980000-0000-7000-8000-000000000002",
          "saleEnd": "2026-12-01",
          "saleStart": "2026-11-20",
          "sku": "fh-scarf-moss",
          "status": "active",
          "stock": 4,
          "stockPolicy": "deny",
          "title": "Wool Scarf - Moss",
          "weight": 250,
        },
        {
          "option1": "Rust",
          "position": 2,
          "price": {
            "amount": "49",
            "currency": "EUR",
          },
          "product": "01980000-0000-7000-8000-000000000002",
          "sku": "fh-scarf-rust",
          "status": "active",
          "stock": 0,
          "stockPolicy": "notify",
          "title": "Wool Scarf - Rust",
          "weight": 250,
        },
        {
          "price": {
            "amount": "15.00",
            "currency": "EUR",
          },
          "product": "01980000-0000-7000-8000-00000000000e",
          "sku": "fh-repair",
          "stockPolicy": "deny",
        },
        {
          "price": {
            "amount": "22",
            "currency": "EUR",
          },
          "product": "01980000-0000-7000-8000-000000000014",
          "sku": "fh-book",
          "stockPolicy": "deny",
        },
        {
          "height": 3,
          "length": 20,
          "lowStock": 3,
          "price": {
            "amount": "29",
            "currency": "EUR",
          },
          "product": "01980000-0000-7000-8000-000000000018",
          "sku": "fh-mitts",
          "stock": 12,
          "stockPolicy": "continue",
          "weight": 80,
          "width": 9.5,
        },
      ]
    `);
    expect(
      workspace
        .all('listing')
        .map(({ values }) => values)
        .slice(0, 3),
    ).toMatchInlineSnapshot(`
      [
        {
          "attributes.Allow customer reviews?": "1",
          "attributes.Attribute 1 default": "Moss",
          "attributes.Attribute 1 global": "1",
          "attributes.Attribute 1 name": "Colour",
          "attributes.Attribute 1 value(s)": "Moss, Rust, Salt\\, pepper",
          "attributes.Attribute 1 visible": "1",
          "attributes.Attribute 2 global": "0",
          "attributes.Attribute 2 name": "Material",
          "attributes.Attribute 2 visible": "1",
          "attributes.Backorders allowed?": "0",
          "attributes.In stock?": "1",
          "attributes.Is featured?": "1",
          "attributes.Meta: _care": "hand wash",
          "attributes.Meta: _care (2)": "x",
          "attributes.Position": "0",
          "attributes.Sold individually?": "0",
          "attributes.Tax status": "taxable",
          "attributes.Type": "variable",
          "attributes.Upsells": "12",
          "attributes.Visibility in catalog": "visible",
          "attributes.Weight (kg)": "0.25",
          "channel": "01980000-0000-7000-8000-000000000001",
          "externalId": "11",
          "item": "01980000-0000-7000-8000-000000000002",
        },
        {
          "attributes.Allow customer reviews?": "0",
          "attributes.Attribute 1 global": "1",
          "attributes.Attribute 1 name": "Colour",
          "attributes.In stock?": "1",
          "attributes.Is featured?": "0",
          "attributes.Sold individually?": "0",
          "attributes.Tax class": "parent",
          "attributes.Tax status": "taxable",
          "attributes.Type": "variation",
          "attributes.Visibility in catalog": "visible",
          "channel": "01980000-0000-7000-8000-000000000001",
          "externalId": "12",
          "item": "01980000-0000-7000-8000-000000000009",
        },
        {
          "attributes.Allow customer reviews?": "0",
          "attributes.Attribute 1 global": "1",
          "attributes.Attribute 1 name": "Colour",
          "attributes.In stock?": "0",
          "attributes.Is featured?": "0",
          "attributes.Sold individually?": "0",
          "attributes.Tax class": "parent",
          "attributes.Tax status": "taxable",
          "attributes.Type": "variation",
          "attributes.Visibility in catalog": "visible",
          "channel": "01980000-0000-7000-8000-000000000001",
          "externalId": "13",
          "item": "01980000-0000-7000-8000-00000000000c",
        },
      ]
    `);
  });
});

describe('an exact copy', () => {
  const EDITS: readonly (readonly [what: string, edit: (workspace: Workspace) => void, cells: string[]])[] = [
    [
      'a title',
      (w) => w.set(w.find('product', 'code', 'fh-scarf').id, 'title', 'Scarf'),
      ['1:4 Wool Scarf → Scarf'],
    ],
    [
      'a SKU of a product, and of its variations’ parent',
      (w) => w.set(w.find('product', 'code', 'fh-scarf').id, 'code', 'scarf'),
      ['1:2 fh-scarf → scarf', '2:33 fh-scarf → scarf', '3:33 id:11 → scarf'],
    ],
    [
      'the end of a sale',
      (w) => {
        const { id } = w.find('variant', 'sku', 'fh-scarf-moss');
        w.set(id, 'price', { amount: '49', currency: 'EUR' });
        w.set(id, 'compareAtPrice', null);
      },
      ['2:25 39 → '],
    ],
    [
      'a price',
      (w) => w.set(w.find('variant', 'sku', 'fh-mitts').id, 'price', { amount: '31.50', currency: 'EUR' }),
      ['7:26 29 → 31.50'],
    ],
    [
      'a weight in the unit of the file',
      (w) => w.set(w.find('variant', 'sku', 'fh-mitts').id, 'weight', 95),
      ['7:19 0.08 → 0.095'],
    ],
    [
      'the name of an option',
      (w) => w.set(w.find('product', 'code', 'fh-scarf').id, 'option1Name', 'Color'),
      ['1:40 Colour → Color', '2:40 Colour → Color', '3:40 Colour → Color'],
    ],
    [
      'a choice, and what its product offers',
      (w) => w.set(w.find('variant', 'sku', 'fh-scarf-rust').id, 'option1', 'Brick, red'),
      [
        '1:41 Moss, Rust, Salt\\, pepper → Moss, Rust, Salt\\, pepper, Brick\\, red',
        '3:41 Rust → Brick\\, red',
      ],
    ],
    [
      'an attribute',
      (w) => w.set(w.find('product', 'code', 'fh-scarf').id, 'attributes.Material', 'Wool'),
      ['1:46 Merino → Wool'],
    ],
    [
      'an attribute that is new',
      (w) => w.set(w.find('product', 'title', 'Mitts').id, 'attributes.Fit', 'Loose'),
      ['7:45  → Fit', '7:46  → Loose'],
    ],
    [
      'a category',
      (w) =>
        w.set(w.find('product', 'title', 'Mitts').id, 'category', w.find('category', 'path', 'Books').id),
      ['7:27 Clothing > Mitts → Books'],
    ],
    [
      'the order of pictures',
      (w) => {
        const { id, values } = w.find('product', 'code', 'fh-scarf');
        w.set(id, 'images', [...(values.images as string[])].reverse());
      },
      [
        '1:30 https://images.example.com/scarf-a.jpg, https://images.example.com/scarf-b.jpg → https://images.example.com/scarf-b.jpg, https://images.example.com/scarf-a.jpg',
      ],
    ],
    [
      'a description, with its line break as the shop writes it',
      (w) => w.set(w.find('product', 'code', 'fh-scarf').id, 'description', 'One.\nTwo.'),
      ['1:9 Knitted from merino wool.\\nMade to last. → One.\\nTwo.'],
    ],
    [
      'a column that came twice',
      (w) => w.set(w.find('listing', 'externalId', '11').id, 'attributes.Meta: _care (2)', 'y'),
      ['1:50 x → y'],
    ],
  ];

  it.each(EDITS)('changes %s and nothing else', (_what, edit, expected) => {
    const workspace = new Workspace();
    const imported = importFile(FILE, workspace);
    edit(workspace);
    expect(differingCells(FILE, exportExactly(imported, workspace))).toEqual(expected);
  });

  it('leaves the old SKU of a product standing where other rows still call it by that', () => {
    const header = 'ID,Type,SKU,Name,Parent,Regular price,In stock?\n';
    const workspace = new Workspace();
    importFile(`${header}2,simple,old,Mitts,,9,1\n`, workspace);
    const renamed = `${header}2,variable,new,Mitts,,,1\n,variation,new-s,Mitts S,old,9,1\n`;
    expect(exportExactly(importFile(renamed, workspace), workspace)).toBe(renamed);
  });

  it('puts a new variation below its product’s', () => {
    const workspace = new Workspace();
    const imported = importFile(FILE, workspace);
    const product = workspace.find('product', 'code', 'fh-scarf').id;
    const values = {
      product,
      sku: 'fh-scarf-salt',
      option1: 'Salt, pepper',
      price: { amount: '49', currency: 'EUR' },
      position: 3,
    };
    workspace.apply([{ kind: 'create', record: { id: workspace.newId(), type: 'variant', values } }]);
    const lines = exportExactly(imported, workspace).split('\n');
    expect(lines[4]).toBe(
      `,variation,fh-scarf-salt,${','.repeat(23)}49,,,,,,,fh-scarf,,,,,,3,Colour,"Salt\\, pepper",,,,,,,,,`,
    );
    expect(lines.toSpliced(4, 1).join('\n')).toBe(FILE);
  });
});
