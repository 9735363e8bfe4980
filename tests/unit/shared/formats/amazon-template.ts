import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Columns of the invented template: attribute path and label. */
export const TEMPLATE_COLUMNS: readonly (readonly [path: string, label: string])[] = [
  ['contribution_sku#1.value', 'SKU'],
  ['product_type#1.value', 'Produkttyp'],
  ['::record_action', 'Aktion'],
  ['item_name[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#1.value', 'Artikelname'],
  ['item_name[marketplace_id=A1PA6795UKMFR9][language_tag=en_GB]#1.value', 'Item name'],
  ['brand[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#1.value', 'Marke'],
  ['externally_assigned_product_identifier[marketplace_id=A1PA6795UKMFR9]#1.type', 'Typ der Produkt-ID'],
  ['externally_assigned_product_identifier[marketplace_id=A1PA6795UKMFR9]#1.value', 'Produkt-ID'],
  ['bullet_point[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#1.value', 'Punkt'],
  ['bullet_point[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#2.value', 'Punkt'],
  ['color[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#1.value', 'Farbe'],
  ['condition_type[marketplace_id=A1PA6795UKMFR9]#1.value', 'Zustand'],
  ['parentage_level[marketplace_id=A1PA6795UKMFR9]#1.value', 'Ebene'],
  ['child_parent_sku_relationship[marketplace_id=A1PA6795UKMFR9]#1.parent_sku', 'Parent-SKU'],
  ['variation_theme#1.name', 'Variantendesign'],
  ['main_product_image_locator[marketplace_id=A1PA6795UKMFR9]#1.media_location', 'Hauptbild'],
  ['other_product_image_locator_1[marketplace_id=A1PA6795UKMFR9]#1.media_location', 'Weiteres Bild'],
  [
    'purchasable_offer[marketplace_id=A1PA6795UKMFR9][audience=ALL]#1.our_price#1.schedule#1.value_with_tax',
    'Preis DE',
  ],
  [
    'purchasable_offer[marketplace_id=A13V1IB3VIYZZH][audience=ALL]#1.our_price#1.schedule#1.value_with_tax',
    'Preis FR',
  ],
  [
    'purchasable_offer[marketplace_id=A1PA6795UKMFR9][audience=B2B]#1.our_price#1.schedule#1.value_with_tax',
    'Preis B2B',
  ],
  ['fulfillment_availability#1.fulfillment_channel_code', 'Versand'],
  ['fulfillment_availability#1.quantity', 'Menge'],
];

type Cell = string | number;

const SETTINGS =
  'settings=attributeRow=5&contentLanguageTag=de_DE&dataRow=7&feedType=256&labelRow=4&primaryMarketplaceId=amzn1.mp.o.A1PA6795UKMFR9&templateIdentifier=aisle-test';

export const TEMPLATE_ROWS: readonly (readonly Cell[])[] = [
  [
    'LH-THR-GRN',
    'BLANKET',
    'partial_update',
    'Wolldecke, grün',
    'Wool throw, green',
    'Lindhoff',
    'EAN',
    '4006381333931',
    'Warm',
    'Groß',
    'Grün',
    'Neu',
    'Child',
    'LH-THR',
    'COLOR',
    'https://images.example.com/throw-green.jpg',
    'https://images.example.com/throw-detail.jpg',
    59.9,
    64.5,
    54.9,
    'AMAZON_EU',
    '',
  ],
  [
    'LH-THR',
    'BLANKET',
    '',
    'Wolldecke',
    '',
    'Lindhoff',
    '',
    '',
    '',
    '',
    '',
    'Neu',
    'Parent',
    '',
    'COLOR',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    'LH-CSH',
    'PILLOW',
    '',
    'Kissen',
    '',
    'Lindhoff',
    'EAN',
    '4006381333948',
    'Weich',
    '',
    'Beige',
    'Neu',
    '',
    '',
    '',
    '',
    '',
    24.5,
    '',
    '',
    'DEFAULT',
    7,
  ],
];

export interface TemplateOptions {
  readonly rows?: readonly (readonly Cell[])[];
  readonly columns?: readonly (readonly [path: string, label: string])[];
  readonly macros?: boolean;
}

/** A workbook laid out like Amazon's current templates, written by SheetJS and completed by hand. */
export function amazonTemplate({
  rows = TEMPLATE_ROWS,
  columns = TEMPLATE_COLUMNS,
  macros = false,
}: TemplateOptions = {}): Uint8Array {
  const template: (readonly Cell[])[] = [
    [SETTINGS, '', 'Nicht ändern'],
    ['Anleitung: siehe Blatt „Anweisungen“'],
    ['Identität', '', '', 'Inhalt'],
    columns.map(([, label]) => label),
    columns.map(([path]) => path),
    ['BEISPIEL-1', 'BLANKET', '', 'Ein Beispiel von Amazon'],
    ...rows,
  ];
  const book = utils.book_new();
  const add = (name: string, cells: readonly (readonly Cell[])[]): void => {
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), name);
  };
  add('Anweisungen', [['Füllen Sie das Blatt „Vorlage“ aus.'], ['SKU', 'Ihre eigene Nummer']]);
  add('Vorlage', template);
  add('Valid Values', [
    ['Gültige Werte'],
    ['Angebot', ''],
    ['', 'Zustand - [ BLANKET ]', 'Neu', 'Gebraucht'],
    ['', 'Zustand - [ PILLOW ]', 'Neu', 'Wie neu'],
  ]);
  add('Dropdown Lists', [
    ['', ''],
    ['color', 'color'],
    ['BLANKET', 'PILLOW'],
    ['Grün', 'Beige'],
    ['Grau', 'Weiß'],
  ]);
  const plainColor = 'colormarketplace_idA1PA6795UKMFR9language_tagde_DE1.value';
  book.Workbook = {
    Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }],
    Names: [
      { Name: `BLANKET${plainColor}`, Ref: "'Dropdown Lists'!$A$4:$A$5" },
      { Name: `PILLOW${plainColor}`, Ref: "'Dropdown Lists'!$B$4:$B$5" },
    ],
  };
  const bytes: ArrayBuffer = write(book, {
    type: 'array',
    bookType: 'xlsx',
    bookSST: true,
    compression: true,
  });
  return completed(new Uint8Array(bytes), macros);
}

/** Drop-downs and macros, which SheetJS does not write. */
function completed(bytes: Uint8Array, macros: boolean): Uint8Array {
  const files = unzipSync(bytes);
  const path = 'xl/worksheets/sheet2.xml';
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const rules =
    '<dataValidations count="2">' +
    '<dataValidation type="list" allowBlank="1" sqref="M7:M1000"><formula1>"Parent,Child"</formula1></dataValidation>' +
    '<dataValidation type="list" sqref="K7:K1000"><formula1>INDIRECT($B7&amp;"color")</formula1></dataValidation>' +
    '</dataValidations>';
  const at = xml.search(/<ignoredErrors|<pageMargins|<\/worksheet>/);
  files[path] = strToU8(xml.slice(0, at) + rules + xml.slice(at));
  if (macros) files['xl/vbaProject.bin'] = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4, 5]);
  return zipSync(files, { level: 6, mtime: new Date('2026-11-01T12:00:00Z') });
}

/** The parts of a package by name. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}
