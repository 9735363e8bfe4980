import { setTimeout as delay } from 'node:timers/promises';
import { Digest } from '@shared/changes';
import { SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { readRecords } from '../../electron/archive/readWorkspace';
import type { Aisle } from '../e2e/launch';
import { workspaceFolder } from './template';

/** The window's page, for code that runs in it. */
export interface RunningPage {
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
}

export const pageOfTest = (page: Page): RunningPage => ({ evaluate: (run) => page.evaluate(run) });

/** By way of the main process: a page that was killed and started again is lost to the test itself. */
export function pageOfMain(aisle: Aisle): RunningPage {
  return {
    evaluate: async <T>(run: () => T | Promise<T>) =>
      (await aisle.app.evaluate(async ({ BrowserWindow }, source) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('/index.html'),
        );
        if (window === undefined || window.webContents.isCrashed() || window.webContents.isLoading())
          return undefined;
        return window.webContents.executeJavaScript(source);
      }, `(${run})()`)) as T,
  };
}

/** Run in the page: they may name nothing from outside of themselves. */
const shownWhole = (): string | undefined =>
  performance.getEntriesByName('aisle-whole').length > 0 ||
  document.documentElement.dataset.ready === 'recovery'
    ? document.documentElement.dataset.ready
    : undefined;
export const waysToOpen = (): string => {
  const [mark] = performance.getEntriesByName('aisle-whole') as PerformanceMark[];
  return String(mark?.detail);
};

interface DatabaseState {
  readonly head: { readonly seq: number; readonly digest: string; readonly shape: number };
  /** [id, rev, hash of the values]. */
  readonly records: readonly (readonly [string, number, number])[];
}

/**
 * After a restart: the window shows its workspace, the database adds up to its digest, and it holds record by record
 * what the journal on the disk leads to. Gives the records as the journal has them.
 */
export async function verify(page: RunningPage, profile: string): Promise<ReadonlyMap<string, StoredRecord>> {
  expect(await untilOpen(page)).toBe('workspace');
  const database = await page.evaluate(readDatabase);
  const { records, head } = unwrap(await readRecords(workspaceFolder(profile)));
  const digest = new Digest();
  for (const [id, rev] of database.records) digest.add({ id, rev });
  const { seq, digest: known, shape } = database.head;
  expect({ seq, digest: known, sum: digest.toString(), shape }).toEqual({
    ...head,
    sum: head?.digest,
    shape: SHAPE_VERSION,
  });
  const differing = database.records.filter(([id, , hash]) => hash !== hashOf(records.get(id)?.values ?? {}));
  expect(differing).toEqual([]);
  expect(database.records.length).toBe(records.size);
  return records;
}
function hashOf(values: object): number {
  const text = JSON.stringify(Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1)));
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** What is shown once the page has come up, as a whole. */
async function untilOpen(page: RunningPage): Promise<string | undefined> {
  let shown: string | undefined;
  const isOpen = async (): Promise<boolean> => {
    // A page that is killed or begins anew may never answer what it was asked before.
    shown = await Promise.race([page.evaluate(shownWhole), delay(10_000, undefined)]);
    return shown !== undefined;
  };
  await vi.waitUntil(isOpen, { timeout: 120_000, interval: 50 });
  return shown;
}

async function readDatabase(): Promise<DatabaseState> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('aisle');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = (name: string) =>
    new Promise<unknown[]>((resolve, reject) => {
      const request = opened.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  type Entry = { id: string; rev: number; values: object };
  const blocks = (await all('blocks')) as { records: Entry[] }[];
  const rows = (await all('rows')) as { id: string; record: Entry | null }[];
  const [head] = (await all('head')) as { seq: number; digest: string; shape: number }[];
  opened.close();
  const overlay = new Map(rows.map(({ id, record }) => [id, record]));
  const records = [
    ...blocks.flatMap((block) => block.records.filter(({ id }) => !overlay.has(id))),
    ...[...overlay.values()].filter((record): record is Entry => record !== null),
  ];
  const hash = (values: object): number => {
    const text = JSON.stringify(Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1)));
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
    return sum;
  };
  return {
    head: { seq: head?.seq ?? 0, digest: head?.digest ?? '', shape: head?.shape ?? 0 },
    records: records.map(({ id, rev, values }) => [id, rev, hash(values)] as const),
  };
}
