import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Digest, encodeStep, type Step } from '@shared/changes';
import { SHAPE_VERSION } from '@shared/migrations';
import { unwrap } from '@shared/result';
import { Journal } from '../../electron/journal/journal';
import { type Aisle, launch } from '../e2e/launch';

/** A profile with one workspace of `PRODUCTS` products, made once and copied for each round. */
export const WORKSPACE = '0190a000-0000-4000-8000-000000000001';
export const PRODUCTS = 10_000;

export const titleOf = (index: number): string => `Product ${String(index).padStart(5, '0')}`;
export const workspaceFolder = (profile: string): string => join(profile, 'workspaces', WORKSPACE);

/** Made by the app itself from the journal, so that database and snapshot are as they would be. */
export async function makeTemplate(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'aisle-template-'));
  mkdirSync(workspaceFolder(profile), { recursive: true });
  writeFileSync(join(workspaceFolder(profile), 'workspace.json'), description());
  writeFileSync(
    join(profile, 'preferences.json'),
    JSON.stringify({ theme: 'light', openWorkspaces: [WORKSPACE], windows: {} }),
  );
  await writeJournal(join(workspaceFolder(profile), 'journal'));
  const aisle = await launchOn(profile);
  await aisle.window.locator('.ag-row[row-index="0"]').waitFor();
  await aisle.close();
  cpSync(aisle.userData, profile, { recursive: true });
  await aisle.dispose();
  return profile;
}

/** The app on a copy of the profile. */
export async function launchOn(profile: string): Promise<Aisle> {
  const aisle = await launch({ before: (userData) => cpSync(profile, userData, { recursive: true }) });
  await aisle.window.locator('.ag-row[row-index="0"]').waitFor();
  return aisle;
}

function description(): string {
  return JSON.stringify({
    id: WORKSPACE,
    name: 'Soak',
    sample: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    openedAt: '2026-01-01T00:00:00.000Z',
  });
}

async function writeJournal(folder: string): Promise<void> {
  const creates = Array.from({ length: PRODUCTS }, (_, index) => ({
    id: `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    type: 'product',
    values: { title: titleOf(index), handle: `product-${index}`, descriptionHtml: `<p>Text ${index}</p>` },
  }));
  const step: Step = {
    seq: 1,
    id: '0190a000-0000-7000-9000-000000000001',
    label: 'Import',
    origin: { by: 'person', where: 'import' },
    at: '2026-01-01T00:00:00.000Z',
    counts: { created: PRODUCTS, deleted: 0, changed: 0, cells: 0 },
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
