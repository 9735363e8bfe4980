import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ConvertTarget, convertFile } from '@shared/formats/convert';
import { readCsv } from '@shared/formats/csv/read';
import { inspectFile } from '@shared/formats/inspect';
import { openFile } from '@shared/formats/open';
import { shortLivedIds } from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';

const fixture = (path: string): Uint8Array =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures', path));
const open = (bytes: Uint8Array) => ({ bytes, ...unwrap(openFile(bytes, { currency: 'EUR' })) });
const convert = (bytes: Uint8Array, to: ConvertTarget, raw = false): Uint8Array =>
  unwrap(convertFile(open(bytes), { to, raw, newId: shortLivedIds() })).bytes;
const table = (bytes: Uint8Array): Record<string, string>[] => {
  const [header = [], ...rows] = unwrap(readCsv(bytes)).rows;
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
};
const pick = (rows: Record<string, string>[], ...names: string[]): (string | undefined)[][] =>
  rows.map((row) => names.map((name) => row[name]));

describe('in its own format', () => {
  it.each([
    ['shopify/legacy.csv', 'shopify-products'],
    ['shopify/new.csv', 'shopify-products'],
    ['woocommerce/products.csv', 'woocommerce-products'],
  ] as const)('%s keeps its bytes', (path, format) => {
    expect(convert(fixture(path), format)).toEqual(fixture(path));
    expect(convert(fixture(path), 'csv', true)).toEqual(fixture(path));
  });
});

describe('between shops', () => {
  it('brings a Shopify file into WooCommerce', () => {
    const rows = table(convert(fixture('shopify/legacy.csv'), 'woocommerce-products'));
    const names = [
      'Type',
      'SKU',
      'Name',
      'Regular price',
      'Sale price',
      'Stock',
      'Parent',
      'Attribute 1 name',
      'Attribute 1 value(s)',
    ];
    expect(pick(rows, ...names)).toEqual([
      ['variable', 'north-mug', 'North Mug', '', '', '', '', 'Colour', 'Sand, Slate'],
      ['variation', 'FH-MUG-SND', '', '18.90', '', '18', 'north-mug', 'Colour', 'Sand'],
      ['variation', 'FH-MUG-SLT', '', '24.90', '18.90', '0', 'north-mug', 'Colour', 'Slate'],
      ['simple', 'FH-BRD', 'Oak Board', '49', '', '4', '', '', ''],
      ['simple', '', 'Gift Card', '25.00', '', '', '', '', ''],
    ]);
  });

  it('brings a WooCommerce file into Shopify', () => {
    const rows = table(convert(fixture('woocommerce/products.csv'), 'shopify-products'));
    const names = [
      'URL handle',
      'Title',
      'SKU',
      'Option1 name',
      'Option1 value',
      'Price',
      'Compare-at price',
      'Weight value (grams)',
    ];
    expect(pick(rows, ...names)).toEqual([
      ['wool-scarf', 'Wool Scarf', 'fh-scarf-moss', 'Colour', 'Moss', '39', '49', '250'],
      ['wool-scarf', '', 'fh-scarf-rust', '', 'Rust', '49', '', '250'],
      ['mending-voucher', 'Mending voucher', 'fh-repair', 'Title', 'Default Title', '15.00', '', ''],
      ['winter-set', 'Winter set', '', '', '', '', '', ''],
      ['knitting-book', 'Knitting book', 'fh-book', 'Title', 'Default Title', '22', '', ''],
      ['mitts', 'Mitts', 'fh-mitts', 'Title', 'Default Title', '29', '', '80'],
    ]);
  });

  it('brings products to Amazon and back', () => {
    const flat = convert(fixture('shopify/legacy.csv'), 'amazon-flatfile');
    const names = [
      'item_sku',
      'item_name',
      'brand_name',
      'standard_price',
      'parent_child',
      'parent_sku',
      'color_name',
    ];
    expect(pick(table(flat), ...names)).toEqual([
      ['north-mug', 'North Mug', 'Fjordhaus', '', 'parent', '', ''],
      ['FH-MUG-SND', 'North Mug', 'Fjordhaus', '18.90', 'child', 'north-mug', 'Sand'],
      ['FH-MUG-SLT', 'North Mug', 'Fjordhaus', '18.90', 'child', 'north-mug', 'Slate'],
      ['FH-BRD', 'Oak Board', 'Fjordhaus', '49', '', '', ''],
      ['', 'Gift Card', 'Fjordhaus', '25.00', '', '', ''],
    ]);
    const back = table(convert(flat, 'shopify-products')).filter(({ SKU }) => SKU !== '');
    expect(pick(back, 'URL handle', 'Title', 'Vendor', 'SKU', 'Price', 'Option1 value').slice(0, 3)).toEqual([
      ['north-mug', 'North Mug', 'Fjordhaus', 'FH-MUG-SND', '18.90', 'Sand'],
      ['north-mug', '', '', 'FH-MUG-SLT', '18.90', 'Slate'],
      ['oak-board', 'Oak Board', 'Fjordhaus', 'FH-BRD', '49', 'Default Title'],
    ]);
  });
});

describe('for people', () => {
  const SUPPLIER = new TextEncoder().encode(
    'Artikelnr;Bezeichnung;EAN;VK brutto\r\nA-1;Becher;4006381333931;1.234,50 €\r\nA-2;=1+1;04006381;9,90\r\n',
  );

  it('guards live cells in CSV, and takes the guards off when it reads the file again', () => {
    const guarded = convert(SUPPLIER, 'csv');
    expect(new TextDecoder().decode(guarded)).toContain("'=1+1");
    expect(unwrap(readCsv(convert(guarded, 'csv', true))).rows[2]?.slice(0, 2)).toEqual(['A-2', '=1+1']);
  });

  it('keeps codes as text and prices as numbers in a workbook', () => {
    const book = convert(SUPPLIER, 'xlsx');
    const { table: sheet } = open(book);
    expect(sheet.rows).toEqual([
      ['Artikelnr', 'Bezeichnung', 'EAN', 'VK brutto'],
      ['A-1', 'Becher', '4006381333931', '1.234,50 €'],
      ['A-2', '=1+1', '04006381', '9,90'],
    ]);
  });
});

describe('inspect', () => {
  it('tells what a supplier’s table holds and what is wrong with it', () => {
    const text =
      'Artikelnr;Bezeichnung;EAN;VK brutto;Notiz\nA-1;Becher;4006381333931;12,50;\nA-2;Schale\nA-3;Krug;4,00638E+12;auf Anfrage;x\n';
    const { mapping, ...rest } = inspectFile(open(new TextEncoder().encode(text)));
    expect(rest).toEqual({
      format: 'table',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 3,
      columns: ['Artikelnr', 'Bezeichnung', 'EAN', 'VK brutto', 'Notiz'],
      rejects: [
        {
          row: 2,
          column: null,
          reason: 'The row has 2 cells where the header has 5: its values may stand in the wrong columns.',
        },
        expect.objectContaining({ row: 3, column: 'EAN' }),
        expect.objectContaining({ row: 3, column: 'VK brutto' }),
      ],
    });
    expect(mapping.columns.map(({ target }) => target)).toEqual([
      'variant.sku',
      'product.title',
      'variant.gtin',
      'variant.price',
      'product.attributes.Notiz',
    ]);
    expect(mapping.conventions).toMatchObject({ decimal: ',' });
  });
});
