import { setTimeout as delay } from 'node:timers/promises';
import { unreachable } from '@shared/result';
import { spawnApp } from '../../scripts/launch.mjs';
import type { Aisle } from '../e2e/launch';
import { editAndUndo, showProducts } from './actions';
import { type JournalEnd, journalEnd, snapshotFiles, untilItGrows } from './phase';
import { newProgress, type Progress, type Scenario, stateOf, type Under } from './scenarios';
import { allEnded, strike, type Target, type Victims, victimsOf, victimsOfStart } from './strike';
import { idOf, type TemplateName } from './template';
import { pageOfMain, pageOfTest, verify, waysToOpen } from './verify';

export interface Round {
  readonly scenario: Scenario;
  readonly target: Target;
  /** Most rounds aim at the moment at which the work begins to write. */
  readonly isAimed: boolean;
  /** Of 0 to 1: where in the time that the scenario gives the kill comes. */
  readonly part: number;
}

/** How far the work had come when it was killed, and which template the app, running again, is like now. */
export interface Outcome {
  readonly phase: string;
  readonly leaves: TemplateName | undefined;
}

/** Works, kills, starts again and looks. */
export function runRound(under: Omit<Under, 'page'>, round: Round): Promise<Outcome> {
  const { aisle } = under;
  if (round.scenario.work === undefined) return killStart(aisle, round);
  return killWork({ ...under, page: aisle.window }, round);
}

async function killWork(under: Under, round: Round): Promise<Outcome> {
  const { aisle, page } = under;
  const { scenario, target } = round;
  await showProducts(page);
  await scenario.prepare?.(under);
  const before = await journalEnd(aisle.userData);
  const victims = await victimsOf(aisle, target);
  const running = startWork(under, scenario);
  await theMoment(aisle.userData, round, () => running.isOver);
  const shown = { ...running.progress };
  strike(victims);
  const phase = (end: JournalEnd): string => phaseOf(shown, { ...end, seq: end.seq - before.seq });
  const after = await lookAfter(aisle, { scenario, victims, running });
  return { phase: phaseOfOpening(phase(after.end), after.how), leaves: after.leaves };
}

interface Running {
  readonly progress: Progress;
  readonly ended: Promise<unknown>;
  failure: unknown;
  isOver: boolean;
}

function startWork(under: Under, { work }: Scenario): Running {
  const progress = newProgress();
  const working = work?.(under, progress) ?? Promise.resolve();
  const ended = working
    .catch((failure: unknown) => {
      running.failure = failure;
    })
    .finally(() => {
      running.isOver = true;
    });
  const running: Running = { progress, ended, failure: undefined, isOver: false };
  return running;
}

interface Struck {
  readonly scenario: Scenario;
  readonly victims: Victims;
  readonly running: Running;
}

interface After {
  readonly end: JournalEnd;
  readonly how: string;
  readonly leaves: TemplateName | undefined;
}

async function lookAfter(aisle: Aisle, { scenario, victims, running }: Struck): Promise<After> {
  const { progress } = running;
  switch (victims.target) {
    case 'gpu':
    case 'utility': {
      const end = await journalEnd(aisle.userData);
      await goesOn(running);
      return { end, how: '', leaves: await lookInPlace(aisle, scenario, progress) };
    }
    case 'renderer': {
      await running.ended;
      const how = await checkReloaded(aisle, scenario, progress);
      return { end: { ...(await journalEnd(aisle.userData)), torn: 0 }, how, leaves: undefined };
    }
    case 'main':
    case 'all': {
      await allEnded(victims);
      await aisle.kill();
      await running.ended;
      const end = await journalEnd(aisle.userData);
      return { end, ...(await startAndCheck(aisle, scenario, progress)) };
    }
    default:
      return unreachable(victims.target);
  }
}

async function theMoment(profile: string, round: Round, isOver: () => boolean): Promise<void> {
  const { scenario, isAimed, part } = round;
  if (!isAimed) return delay(part * scenario.longest);
  await untilItGrows(profile, scenario.grows, isOver);
  await delay(part * scenario.writing);
}

type Shown = Pick<Progress, 'isDone' | 'steps' | 'underWay'>;

function phaseOf({ isDone, steps, underWay }: Shown, { seq, torn }: JournalEnd): string {
  if (isDone) return 'shown as done';
  if (seq > steps) return 'in the journal';
  if (torn > 0) return 'half in the journal';
  return steps > 0 && underWay === undefined ? 'between two edits' : 'not written yet';
}

/** A step of the journal that was missing from the database was killed between the two. */
function phaseOfOpening(phase: string, how: string): string {
  if (how === 'rebuilt' || how === 'resumed') return `${phase}, database ${how}`;
  if (phase !== 'in the journal' || how === '') return phase;
  return how === 'caught-up' ? 'in the journal alone' : 'in journal and database, not shown yet';
}

/** The app goes on without a process that Chromium starts again. */
async function goesOn(running: Running): Promise<void> {
  await delay(500);
  running.progress.isStopped = true;
  await running.ended;
  if (running.failure !== undefined) throw running.failure;
}

/** The window's page is started again by the app, on its own. */
async function checkReloaded(aisle: Aisle, scenario: Scenario, progress: Progress): Promise<string> {
  const page = pageOfMain(aisle);
  scenario.check(await verify(page, aisle.userData), progress);
  return page.evaluate(waysToOpen);
}

async function startAndCheck(
  aisle: Aisle,
  scenario: Scenario,
  progress: Progress,
): Promise<Pick<After, 'how' | 'leaves'>> {
  const page = await aisle.start();
  const leaves = await lookInPlace(aisle, scenario, progress);
  return { how: await page.evaluate(waysToOpen), leaves };
}

/** Looks at every record; where the products are in front, an edit and its undo show that work goes on. */
async function lookInPlace(
  aisle: Aisle,
  scenario: Scenario,
  progress: Progress,
): Promise<TemplateName | undefined> {
  const { window } = aisle;
  const records = await verify(pageOfTest(window), aisle.userData);
  scenario.check(records, progress);
  if (scenario.template === 'few') return undefined;
  await editAndUndo(window, String(records.get(idOf(0))?.values.title));
  return stateOf(records);
}

/** The work is the start itself: it is killed while the app comes up. */
async function killStart(aisle: Aisle, round: Round): Promise<Outcome> {
  const { scenario, target } = round;
  const before = snapshotFiles(aisle.userData);
  const child = spawnApp({ userData: aisle.userData });
  if (child.pid === undefined) throw new Error('The app did not start');
  await theMoment(aisle.userData, round, () => child.exitCode !== null);
  const victims = victimsOfStart(child.pid, target);
  strike(victims);
  const killed = snapshotFiles(aisle.userData);
  if (victims.target !== 'all') await endAfterwards(child.pid, victims, round);
  await allEnded(victims);
  const { leaves } = await startAndCheck(aisle, scenario, newProgress());
  return { phase: phaseOfStart(before, killed, snapshotFiles(aisle.userData)), leaves };
}

/** It may go on, or come up again, before the rest of it goes as well. */
async function endAfterwards(root: number, victims: Victims, { part, scenario }: Round): Promise<void> {
  if (victims.target !== 'main') {
    await delay(part * scenario.longest);
    const rest = victimsOfStart(root, 'all');
    strike(rest);
    await allEnded(rest);
  }
}

type Files = ReadonlyMap<string, number>;

/** A migration keeps a snapshot of the old records first; one that was not finished does so again. */
function phaseOfStart(before: Files, killed: Files, after: Files): string {
  const added = [...killed].filter(([name, at]) => before.get(name) !== at);
  if (added.length === 0) return 'not written yet';
  if (added.every(([name]) => name.startsWith('.'))) return 'half a snapshot';
  const isAgain = added.some(([name, at]) => !name.startsWith('.') && after.get(name) !== at);
  return isAgain ? 'snapshot there, records old' : 'migrated';
}
