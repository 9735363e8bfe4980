import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN_CSV } from '@shared/formats/csv/dialect';
import { readCsv } from '@shared/formats/csv/read';
import { writeCsv } from '@shared/formats/csv/write';
import { unwrap } from '@shared/result';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cell, chooseFile, exportCopy, importButton, leaveReport, openDesk, stepCount } from './files';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/**
 * Script and HTML in every text field, in headers and in the file's name; names that reach for prototypes; texts that
 * a spreadsheet would run. All of it must stay the text that it is, wherever it is shown and whatever it is written to.
 */
let aisle: Aisle;
let page: Page;
let folder: string;
const dialogs: string[] = [];

const HIT = 'document.body.dataset.hit=1';
const MARKUP = [
  `<script>${HIT}</script>`,
  `<img src=x onerror="${HIT}">`,
  `"><svg onload=${HIT}>`,
  `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`,
  `<a href="javascript:${HIT}">click</a>`,
  `<form action="javascript:${HIT}"><button>Send</button></form>`,
  `<style>*{display:none}</style><link rel=stylesheet href=x>`,
  `{{constructor.constructor('${HIT}')()}}`,
  `\${${HIT}}`,
  `' onmouseover='${HIT}`,
];
const FORMULAS = ['=1+1', '+1+1', '-1+1|cmd', '@SUM(1)', '\t=1', '=HYPERLINK("http://example.com","x")'];
const STRANGE = [
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '../../etc/passwd',
  '\u202etxt.exe\u202c',
  'Z\u0351\u036b\u0343a\u0349lgo',
  '\u{1F469}\u200d\u{1F680}',
  '\ufeffmark',
  'a\u0000b',
  "'; DROP TABLE rows; --",
  '%s%n%d',
  'ｆｕｌｌ',
];
const FILE_NAME = `<img src=x onerror=${HIT}> =1+1.csv`;
const TEXTS = [...MARKUP, ...FORMULAS, ...STRANGE];

/** A Shopify file whose every text column holds every one of the texts, and that has columns of hostile names. */
function hostileFile(): Uint8Array {
  const headers = [
    'Handle',
    'Title',
    'Body (HTML)',
    'Vendor',
    'Type',
    'Tags',
    'Option1 Name',
    'Option1 Value',
    'Variant SKU',
    'Variant Price',
    'SEO Title',
    'SEO Description',
    'Image Alt Text',
    '__proto__',
    'constructor',
    'attributes.__proto__',
    `<img src=x onerror=${HIT}>`,
  ];
  const rows = TEXTS.map((text, index) =>
    headers.map((header) => {
      if (header === 'Handle') return `item-${index}`;
      if (header === 'Option1 Name') return 'Size';
      return header === 'Variant SKU' ? `${index}${text}` : text;
    }),
  );
  return writeCsv([headers, ...rows], PLAIN_CSV).bytes;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-hostile-'));
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window, `<b onclick=${HIT}>Shop</b>`);
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});

afterAll(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything by which one of the texts could have become more than text. */
async function expectOnlyText(): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: document.body.dataset.hit ?? null,
    elements: [
      ...document.querySelectorAll(
        'script:not([src]), iframe, object, embed, form[action], base, [onerror], [onload], [onclick], [onmouseover], a[href^="javascript"], img[src="x"], link[href="x"]',
      ),
    ].map(({ outerHTML }) => outerHTML),
    prototype: Object.keys(Object.prototype),
    polluted: ['hit', 'values', 'polluted'].filter((name) => name in {}),
    windowName: document.title,
  }));
  expect(found).toEqual({
    ran: null,
    elements: [],
    prototype: [],
    polluted: [],
    windowName: expect.stringContaining('<b onclick='),
  });
  expect(dialogs).toEqual([]);
}

test('hostile text stays text: in the import, the grid, the form, the history, the search and the files', async () => {
  const path = join(folder, FILE_NAME);
  const bytes = hostileFile();
  writeFileSync(path, bytes);
  await chooseFile(aisle, page, path);
  await importButton(page).waitFor({ timeout: 60_000 });
  await expectOnlyText();
  await page.getByRole('option').nth(1).click();
  await expectOnlyText();
  await importButton(page).click();
  await expectOnlyText();
  await leaveReport(page);

  await openDesk(page, 'Products');
  for (const row of [0, 1, 2, 3, 4]) {
    await cell(page, row, 'title').click();
    await page.getByRole('complementary').first().waitFor();
    await expectOnlyText();
  }
  await cell(page, 1, 'title').hover();
  for (let column = 0; column < 40; column++) {
    if ((await page.locator('.ag-cell:focus').getAttribute('col-id')) === 'description') break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await page.locator('[contenteditable="true"]').first().waitFor();
  await expectOnlyText();
  await page.keyboard.press('Escape');

  for (const desk of ['Variants', 'Brands', 'Imported files']) {
    await page.getByRole('navigation').getByRole('button', { name: desk }).click();
    await page
      .getByText(desk === 'Imported files' ? FILE_NAME : '<script>')
      .filter({ visible: true })
      .first()
      .waitFor();
    await expectOnlyText();
    await page.keyboard.press('Control+w');
  }
  await page.getByRole('navigation').getByRole('button', { name: 'History' }).click();
  await page.getByText(FILE_NAME).filter({ visible: true }).first().waitFor();
  await expectOnlyText();
  await page.keyboard.press('Control+w');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('<img src=x');
  await page.getByRole('option').first().waitFor();
  await expectOnlyText();
  await page.keyboard.press('Escape');

  const copy = await exportCopy(aisle, page, join(folder, 'copy.csv'));
  expect(copy.equals(Buffer.from(bytes))).toBe(true);
});

test('nothing that is written for people runs in a spreadsheet', async () => {
  await openDesk(page, 'Products');
  await cell(page, 0, 'title').click();
  const csv = await exportAs('CSV for people', 'people.csv');
  const cells = unwrap(readCsv(csv)).rows.slice(1).flat();
  expect(cells.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
  for (const formula of FORMULAS) expect(cells).toContain(`'${formula}`);

  const parts = unzipSync(await exportAs('Excel workbook', 'people.xlsx'));
  const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/.*\.xml$/.test(name));
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, xml] of sheets) expect(strFromU8(xml)).not.toMatch(/<f[ >]|<hyperlink/);
  expect(Object.keys(parts).filter((name) => /external|vba|embed/i.test(name))).toEqual([]);
});

async function exportAs(target: string, name: string): Promise<Uint8Array> {
  await page.keyboard.press('Control+e');
  await page.getByRole('combobox', { name: 'Write as' }).click();
  await page.keyboard.type(target);
  await page
    .getByRole('option', { name: new RegExp(target) })
    .first()
    .click();
  const everything = page.getByRole('radio', { name: /^All/ });
  if (await everything.isVisible()) await everything.click();
  const save = page.getByRole('button', { name: 'Save file' });
  await expect.poll(() => save.isEnabled(), { timeout: 60_000 }).toBe(true);
  await aisle.answerSaveDialog(join(folder, name));
  await save.click();
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
  return readFileSync(join(folder, name));
}

test('typed and pasted, it is what was typed and pasted', async () => {
  await openDesk(page, 'Products');
  const before = await stepCount(page);
  await cell(page, 0, 'title').click();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    data.setData('text/html', `<table><tr><td>${text}</td></tr></table>`);
    document.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, `<img src=x onerror=${HIT}>`);
  await expect.poll(() => stepCount(page), { timeout: 30_000 }).toBe(before + 1);
  await expectOnlyText();
  await aisle.relaunch();
  page = aisle.window;
  await page.getByRole('gridcell').first().waitFor();
  await expectOnlyText();
});
