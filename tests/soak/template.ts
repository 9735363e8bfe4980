import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Digest, encodeStep, type Step } from '@shared/changes';
import { SHAPE_VERSION } from '@shared/migrations';
import { unwrap } from '@shared/result';
import type { Page } from 'playwright-core';
import { Journal } from '../../electron/journal/journal';
import { stampOf } from '../../scripts/stamp.mjs';
import { type Aisle, launch } from '../e2e/launch';
import { makeOlder, pastePrepared, preparePaste } from './actions';

/** Profiles with one workspace, made once by the app itself and copied for each round. */
export const WORKSPACE = '0190a000-0000-4000-8000-000000000001';
export const PRODUCTS = 10_000;
export const FEW = 10;
export const IMPORTED = 100_000;
const VARIANTS = 4;

/** `few`: ten products. `many`: 10,000. `pasted`: their titles are pasted over. `older`: of an older Aisle. */
export type TemplateName = 'few' | 'many' | 'pasted' | 'older';

export const titleOf = (index: number): string => `Product ${String(index).padStart(5, '0')}`;
export const idOf = (index: number): string => `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`;
export const workspaceFolder = (profile: string): string => join(profile, 'workspaces', WORKSPACE);

const FOLDER = resolve(import.meta.dirname, '../../out/soak/templates');
const SOURCES = ['electron', 'renderer', 'shared', 'tests/soak/template.ts', 'tests/soak/actions.ts'];

/** Made when they are first asked for, and kept for the next run of the same app. */
export class Templates {
  private readonly folder = join(FOLDER, stampOf(SOURCES));
  private readonly made = new Map<string, Promise<string>>();

  of(name: TemplateName): Promise<string> {
    return this.once(name, (place) => this.make(name, place));
  }

  /** A file of 100,000 variants as a shop exports it, with the columns that it must have. */
  catalog(): Promise<string> {
    return this.once('catalog.csv', async (place) => writeFileSync(place, catalogText()));
  }

  private once(name: string, make: (place: string) => Promise<void>): Promise<string> {
    const known = this.made.get(name) ?? this.kept(name, make);
    this.made.set(name, known);
    return known;
  }

  /** It has its name only when it is whole. What another app has made goes. */
  private async kept(name: string, make: (place: string) => Promise<void>): Promise<string> {
    const place = join(this.folder, name);
    if (existsSync(place)) return place;
    if (!existsSync(this.folder)) rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    const part = `${place}.part`;
    rmSync(part, { recursive: true, force: true });
    await make(part);
    renameSync(part, place);
    return place;
  }

  private async make(name: TemplateName, place: string): Promise<void> {
    if (name === 'few' || name === 'many') {
      await writeProfile(place, name === 'few' ? FEW : PRODUCTS);
      return this.worked(place, place, async () => undefined);
    }
    return this.worked(await this.of('many'), place, async (aisle, page) => {
      if (name === 'older') return makeOlder(page);
      await preparePaste(aisle, page, PRODUCTS);
      return pastePrepared(page);
    });
  }

  /** What lies in `from`, opened by the app, worked on and closed, so that database and snapshot are as they would be. */
  private async worked(
    from: string,
    to: string,
    work: (aisle: Aisle, page: Page) => Promise<void>,
  ): Promise<void> {
    const aisle = await launch(on(from));
    try {
      await aisle.window.locator('.ag-row[row-index="0"]').waitFor();
      await work(aisle, aisle.window);
      await aisle.close();
      cpSync(aisle.userData, to, { recursive: true });
    } finally {
      await aisle.dispose();
    }
  }
}

function catalogText(): string {
  const lines = ['Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price'];
  for (let row = 0; row < IMPORTED; row++) {
    const product = Math.floor(row / VARIANTS);
    const isFirst = row % VARIANTS === 0;
    const texts = isFirst ? `Imported ${product},Size` : ',';
    lines.push(`imported-${product},${texts},${row % VARIANTS},SKU-${row},${(row % 900) + 1}.50`);
  }
  return `${lines.join('\n')}\n`;
}

/** On a copy of the profile. */
export const on = (profile: string) => ({
  before: (userData: string) => cpSync(profile, userData, { recursive: true }),
});

async function writeProfile(profile: string, products: number): Promise<void> {
  mkdirSync(workspaceFolder(profile), { recursive: true });
  const at = '2026-01-01T00:00:00.000Z';
  const description = { id: WORKSPACE, name: 'Soak', sample: false, createdAt: at, openedAt: at };
  writeFileSync(join(workspaceFolder(profile), 'workspace.json'), JSON.stringify(description));
  const preferences = { theme: 'light', openWorkspaces: [WORKSPACE], windows: {} };
  writeFileSync(join(profile, 'preferences.json'), JSON.stringify(preferences));
  await writeJournal(join(workspaceFolder(profile), 'journal'), products);
}

async function writeJournal(folder: string, products: number): Promise<void> {
  const creates = Array.from({ length: products }, (_, index) => ({
    id: idOf(index),
    type: 'product',
    values: { title: titleOf(index), handle: `product-${index}`, descriptionHtml: `<p>Text ${index}</p>` },
  }));
  const step: Step = {
    seq: 1,
    id: '0190a000-0000-7000-9000-000000000001',
    label: 'Import',
    origin: { by: 'person', where: 'import' },
    at: '2026-01-01T00:00:00.000Z',
    counts: { created: products, deleted: 0, changed: 0, cells: 0 },
    shape: SHAPE_VERSION,
    creates,
    deletes: [],
    changes: [],
  };
  const digest = new Digest();
  for (const { id } of creates) digest.add({ id, rev: 1 });
  const journal = await Journal.open(folder, { freeBytes: async () => 1e12 });
  const pieces = [...encodeStep(step)];
  for (const [index, bytes] of pieces.entries()) {
    const last = index === pieces.length - 1;
    unwrap(await journal.append(0, { seq: 1, digest: digest.toString(), bytes, last }));
  }
  await journal.close();
}
