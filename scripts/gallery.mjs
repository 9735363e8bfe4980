// The design gallery: `node scripts/gallery.mjs` serves it; with `--shots DIR` it is built, drawn section by
// section in both themes and densities, checked by axe, and the process ends with 1 if axe objects.
// A Chromium is taken from CHROMIUM or /usr/bin/chromium.
/// <reference lib="dom" />
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, env, exit } from 'node:process';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, createServer, preview } from 'vite';

const root = resolve(import.meta.dirname, '..');
const SECTIONS = ['controls', 'fields', 'feedback', 'data', 'overlays', 'workbench'];
const SHOWN = ['Dialog', 'AlertDialog', 'Drawer', 'CommandPalette', 'ShortcutList', 'Row', 'Filter'];

/** @type {import('vite').Plugin} */
const agGridMaskPrefix = {
  name: 'ag-grid-mask-prefix',
  transform(code, id) {
    if (!id.includes('ag-grid-community')) return null;
    return { code: code.replace(/(?<!-webkit-)mask-image:/g, '-webkit-mask-image:'), map: null };
  },
};

/** @type {import('vite').InlineConfig} */
const config = {
  configFile: false,
  root: resolve(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [react(), agGridMaskPrefix],
  build: {
    target: 'chrome114',
    cssTarget: 'chrome114',
    emptyOutDir: true,
    rollupOptions: { input: resolve(root, 'renderer/gallery.html') },
    chunkSizeWarningLimit: 4_000,
  },
};

/** @param {import('playwright-core').Page} page @param {string} axeSource */
async function findings(page, axeSource) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => {
    // While a menu or a select is open, its list stands at the end of the body, outside of every landmark; a
    // select moreover hides all else and holds the focus, which axe knows of dialogs only.
    const isListOpen = document.querySelector('[role="menu"], body > * > [role="listbox"]') !== null;
    const isSelectOpen =
      document.querySelector('[role="combobox"][data-state="open"]:not([aria-haspopup])') !== null;
    const rules = {
      region: { enabled: !isListOpen },
      'aria-hidden-focus': { enabled: !isSelectOpen },
      'landmark-one-main': { enabled: !isSelectOpen },
      'page-has-heading-one': { enabled: !isSelectOpen },
    };
    const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis));
    return axe.run(document, { resultTypes: ['violations'], rules });
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html).join('\n    ')}`,
  );
}

/** @param {import('playwright-core').Page} page @param {string} name @param {(name: string) => Promise<void>} check */
async function drawContextMenu(page, name, check) {
  await page.getByText('Right-click').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Export as' }).hover();
  await page.getByRole('menuitem', { name: 'Excel workbook' }).waitFor();
  await check(`${name}-contextmenu`);
  await page.keyboard.press('Escape');
}

/** @param {import('playwright-core').Page} page @param {string} name @param {(name: string) => Promise<void>} check */
async function drawFields(page, name, check) {
  await page.getByRole('combobox', { name: 'Brand' }).click();
  await page.getByRole('option', { name: 'Oak Basin' }).waitFor();
  await check(`${name}-combobox`);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Draft' }).waitFor();
  await check(`${name}-select`);
  await page.keyboard.press('Escape');
}

/** @param {import('playwright-core').Page} page @param {string} name @param {(name: string) => Promise<void>} check */
async function drawEditor(page, name, check) {
  await page.getByRole('gridcell', { name: 'Waffle face towel, sage' }).first().dblclick();
  await page.locator('.ag-cell-inline-editing input').waitFor();
  await check(`${name}-editing`);
}

/** @param {import('playwright-core').Page} page @param {string} name @param {(name: string) => Promise<void>} check */
async function drawOverlays(page, name, check) {
  for (const label of SHOWN) {
    await page.getByRole('button', { name: label, exact: true }).click();
    await page
      .getByRole(label === 'Row' ? 'menu' : label === 'AlertDialog' ? 'alertdialog' : 'dialog')
      .waitFor();
    await check(`${name}-${label.toLowerCase()}`);
    await page.keyboard.press('Escape');
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ section: string, theme: string, density: string, folder: string, axeSource: string }} what
 */
async function draw(browser, url, { section, theme, density, folder, axeSource }) {
  const size = { width: 1360, height: section === 'workbench' ? 800 : 1040 };
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const check = async (/** @type {string} */ name) => {
    problems.push(...(await findings(page, axeSource)).map((text) => `${name}: ${text}`));
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.goto(`${url}?section=${section}&theme=${theme}&density=${density}`);
  await page
    .getByRole(section === 'workbench' ? 'tablist' : 'navigation')
    .first()
    .waitFor();
  if (section === 'data' || section === 'workbench') await page.locator('.ag-row').first().waitFor();
  const name = `${section}-${theme}-${density}`;
  await check(name);
  if (section === 'feedback') {
    await page.getByRole('button', { name: 'Show toasts' }).click();
    await page.getByText('Undo').waitFor();
    await check(`${name}-toasts`);
  }
  if (section === 'fields') await drawFields(page, name, check);
  if (section === 'data') await drawEditor(page, name, check);
  if (section === 'overlays') {
    await drawOverlays(page, name, check);
    await drawContextMenu(page, name, check);
  }
  await page.close();
  return problems;
}

/** @param {{ resolvedUrls: { local: string[] } | null }} server */
function addressOf({ resolvedUrls }) {
  const [address] = resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('The gallery has no address.');
  return `${address}gallery.html`;
}

/** @param {string} folder */
async function shots(folder) {
  await mkdir(folder, { recursive: true });
  const outDir = await mkdtemp(join(tmpdir(), 'aisle-gallery-'));
  await build({ ...config, build: { ...config.build, outDir } });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({
    executablePath: env.CHROMIUM ?? '/usr/bin/chromium',
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
  const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  /** @type {string[]} */
  const problems = [];
  for (const section of SECTIONS) {
    for (const theme of ['light', 'dark']) {
      for (const density of ['comfortable', 'compact']) {
        const url = addressOf(server);
        problems.push(...(await draw(browser, url, { section, theme, density, folder, axeSource })));
      }
    }
  }
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true, force: true });
  for (const problem of new Set(problems)) console.error(problem);
  console.log(`${problems.length} findings; pictures in ${folder}`);
  return problems.length === 0 ? 0 : 1;
}

async function serve() {
  const server = await createServer({ ...config, server: { host: '127.0.0.1' } });
  await server.listen();
  console.log(addressOf(server));
}

const at = argv.indexOf('--shots');
if (at < 0) await serve();
else exit(await shots(resolve(argv[at + 1] ?? 'out/gallery')));
