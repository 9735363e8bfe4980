import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';
import { launchApp } from '../../scripts/launch.mjs';
import { importFile, newWorkspace } from './importing';
import { shopifyCatalog } from './shopifyCatalog';

export interface CatalogRequest {
  readonly scratch: string;
  readonly rows: number;
  /** Of one product. */
  readonly variants?: number;
}

/** The catalog as a file, written once in a run. */
export function catalogFile({ scratch, rows, variants = 4 }: CatalogRequest): string {
  const file = join(scratch, `catalog-${rows}-${variants}.csv`);
  if (!existsSync(file)) writeFileSync(file, shopifyCatalog(rows, { variants }));
  return file;
}

/** A profile of its own whose one workspace holds the catalog; it is imported once in a run. */
export async function catalogProfile(request: CatalogRequest, name: string): Promise<string> {
  const { scratch, rows, variants = 4 } = request;
  const original = join(scratch, `profile-${rows}-${variants}`);
  if (!existsSync(original)) await fillProfile(`${original}-new`, original, request);
  const copy = join(scratch, name);
  cpSync(original, copy, { recursive: true });
  return copy;
}

async function fillProfile(folder: string, filled: string, request: CatalogRequest): Promise<void> {
  await ensureBuild();
  const display = await openDisplay();
  try {
    const { app, window } = await launchApp({ userData: folder, env: display.env });
    const page = await newWorkspace(app, window);
    await importFile(app, page, catalogFile(request));
    await app.close();
    cpSync(folder, filled, { recursive: true });
  } finally {
    display.close();
  }
}

export interface CatalogWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly env: Record<string, string>;
  close(): Promise<void>;
}

/** The app with the catalog's variants in front: as many rows as asked for. */
export async function openVariants(request: CatalogRequest, name: string): Promise<CatalogWindow> {
  const userData = await catalogProfile(request, name);
  await ensureBuild();
  const display = await openDisplay();
  const { app, window: page } = await launchApp({ userData, env: display.env });
  await page
    .getByRole('button', { name: /^Variants/ })
    .first()
    .click();
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="sku"]').filter({ hasText: /\S/ }).waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('aisle-whole').length > 0);
  return {
    app,
    page,
    env: display.env,
    async close() {
      await app.close();
      display.close();
    },
  };
}
