import type { StoredRecord } from '@shared/records';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseFile, importButton } from '../e2e/files';
import type { Aisle } from '../e2e/launch';
import { retitle } from '../e2e/productsScreen';
import { firstTitleIs, PASTED, pastePrepared, preparePaste, restoreMoment, showMoment } from './actions';
import { FEW, IMPORTED, PRODUCTS, type TemplateName, type Templates, titleOf } from './template';

export interface Under {
  readonly aisle: Aisle;
  readonly page: Page;
  readonly random: () => number;
  readonly templates: Templates;
}

/** What a round does until it is killed, and what may be there afterwards. */
export interface Scenario {
  readonly name: string;
  readonly template: TemplateName;
  /** The kill comes within so many milliseconds of the work's beginning… */
  readonly longest: number;
  /** …or, in most rounds, within so many of the first byte that it writes. */
  readonly writing: number;
  /** The folder of the workspace that grows when the work begins to write. */
  readonly grows: 'journal' | 'snapshots';
  /** Until the work begins that is to be killed. */
  readonly prepare?: (under: Under) => Promise<void>;
  /** Throws when the window goes away under it: that is the point. Absent: the start itself is the work. */
  readonly work?: (under: Under, progress: Progress) => Promise<void>;
  /** Throws where something is half-done, or what was shown as done is not there. */
  readonly check: (records: ReadonlyMap<string, StoredRecord>, progress: Progress) => void;
}

/** How far the round got, by what was shown. */
export interface Progress {
  /** Set when a work without an end of its own is to come to one. */
  isStopped: boolean;
  /** All of it was shown as done. */
  isDone: boolean;
  /** Titles that were shown as saved, by the title before. */
  readonly done: Map<string, string>;
  underWay: readonly [from: string, to: string] | undefined;
  /** Steps that were shown as done. */
  steps: number;
}

export const newProgress = (): Progress => ({
  isStopped: false,
  isDone: false,
  done: new Map(),
  underWay: undefined,
  steps: 0,
});

const ROWS = 10;

const titles = (records: ReadonlyMap<string, StoredRecord>): string[] =>
  [...records.values()].filter(({ type }) => type === 'product').map(({ values }) => String(values.title));

const count = (records: ReadonlyMap<string, StoredRecord>, start: string): number =>
  titles(records).filter((title) => title.startsWith(start)).length;

/** All of it or nothing; all of it where it was shown as done. */
function expectWhole(found: number, whole: number, isDone: boolean): void {
  expect(isDone ? [whole] : [0, whole]).toContain(found);
}

function shownAsDone(progress: Progress): void {
  progress.isDone = true;
  progress.steps = 1;
}

const typing: Scenario = {
  name: 'typing',
  template: 'many',
  longest: 3_000,
  writing: 30,
  grows: 'journal',
  work: async ({ page, random }, progress) => {
    for (let edit = 0; !progress.isStopped; edit++) {
      const row = Math.floor(random() * ROWS);
      const from = progress.done.get(titleOf(row)) ?? titleOf(row);
      const to = `Edited ${row} ${edit}`;
      progress.underWay = [from, to];
      await retitle(page, from, to);
      progress.done.set(titleOf(row), to);
      progress.steps++;
      progress.underWay = undefined;
    }
  },
  check: (records, { done, underWay }) => {
    const found = new Set(titles(records));
    expect(found.size).toBe(PRODUCTS);
    for (const title of done.values()) if (title !== underWay?.[0]) expect(found).toContain(title);
    if (underWay !== undefined) expect(underWay.filter((title) => found.has(title))).toHaveLength(1);
  },
};

const pasting: Scenario = {
  name: 'pasting 10,000 cells',
  template: 'many',
  longest: 2_500,
  writing: 600,
  grows: 'journal',
  prepare: ({ aisle, page }) => preparePaste(aisle, page, PRODUCTS),
  work: async ({ page }, progress) => {
    await pastePrepared(page);
    shownAsDone(progress);
  },
  check: (records, { isDone }) => {
    expect(titles(records)).toHaveLength(PRODUCTS);
    expectWhole(count(records, PASTED), PRODUCTS, isDone);
  },
};

const importing: Scenario = {
  name: 'importing 100,000 rows',
  template: 'few',
  longest: 12_000,
  writing: 8_000,
  grows: 'journal',
  prepare: async ({ aisle, page, templates }) => {
    await chooseFile(aisle, page, await templates.catalog());
    await importButton(page).waitFor({ timeout: 300_000 });
  },
  work: async ({ page }, progress) => {
    await importButton(page).click();
    await page.getByRole('button', { name: 'Done', exact: true }).waitFor({ timeout: 300_000 });
    shownAsDone(progress);
  },
  check: (records, { isDone }) => {
    const of = (type: string) => [...records.values()].filter((record) => record.type === type).length;
    expect(count(records, 'Product ')).toBe(FEW);
    expectWhole(of('variant'), IMPORTED, isDone);
    expect(of('source')).toBe(of('variant') / IMPORTED);
  },
};

const undoing: Scenario = {
  name: 'undoing them',
  template: 'pasted',
  longest: 2_500,
  writing: 600,
  grows: 'journal',
  work: async ({ page }, progress) => {
    await page.keyboard.press('Control+z');
    await firstTitleIs(page, /^Product/);
    shownAsDone(progress);
  },
  check: (records, { isDone }) => {
    expect(titles(records)).toHaveLength(PRODUCTS);
    expectWhole(count(records, 'Product '), PRODUCTS, isDone);
  },
};

/** The journal's first step made the products, its second pasted over their titles. */
const restoring: Scenario = {
  name: 'restoring a snapshot',
  template: 'pasted',
  longest: 2_500,
  writing: 600,
  grows: 'journal',
  prepare: ({ page }) => showMoment(page, 1),
  work: async ({ page }, progress) => {
    await restoreMoment(page);
    shownAsDone(progress);
  },
  check: undoing.check,
};

const migrating: Scenario = {
  name: 'migrating',
  template: 'older',
  longest: 3_000,
  writing: 600,
  grows: 'snapshots',
  check: (records) => expect(count(records, 'Product ')).toBe(PRODUCTS),
};

/** Which template these records are as in, so that another round can begin where one ended. */
export function stateOf(records: ReadonlyMap<string, StoredRecord>): TemplateName | undefined {
  if (records.size !== PRODUCTS) return undefined;
  if (count(records, 'Product ') === PRODUCTS) return 'many';
  return count(records, PASTED) === PRODUCTS ? 'pasted' : undefined;
}

/** The first six are one of each; in this order most rounds can begin where the last has ended. */
const CYCLE: readonly Scenario[] = [
  ...[migrating, pasting, undoing, typing, importing, restoring],
  ...[typing, migrating, pasting, restoring, pasting, undoing],
];

export function scenarioOf(round: number): Scenario {
  return CYCLE[round % CYCLE.length] ?? typing;
}

/** How often its scenario was there before: each meets every target in turn. */
export function turnOf(round: number): number {
  const scenario = scenarioOf(round);
  const isSame = (_: unknown, earlier: number): boolean => scenarioOf(earlier) === scenario;
  return Array.from({ length: round }).filter(isSame).length + CYCLE.indexOf(scenario);
}
