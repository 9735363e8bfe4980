import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catchUpWithOthers } from '@/shell/catchUpWithOthers';
import { IdleWork, whenQuiet } from '@/shell/idleWork';
import { act, contentOf, memorySurroundings, openedIn } from '../data/surroundings';

const rename = (title: string) => [{ kind: 'set', id: 'a', path: 'title', value: title }] as const;
const fail = (failure: unknown): never => {
  throw failure;
};

describe('snapshots', () => {
  beforeEach(() => {
    vi.stubGlobal('requestIdleCallback', () => 0);
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['nothing happened since the last one', 0, 1],
    ['a little did', 1, 2],
  ])('at closing, when %s', async (_what, edits, expected) => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    await act(workspace, 'Add', [{ kind: 'create', record: { id: 'a', type: 'product', values: {} } }]);
    const first = new IdleWork(workspace, fail);
    await first.start();
    await first.flush();
    first.stop();
    const idle = new IdleWork(workspace, fail);
    await idle.start();
    for (let edit = 0; edit < edits; edit++) await act(workspace, 'Rename', rename(`Title ${edit}`));
    await idle.flush();
    idle.stop();
    expect(surroundings.journal.kept.size).toBe(expected);
  });
});

describe('a snapshot that nobody asked for', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits while something is written, and holds what was there when it began', async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    const text = 'x'.repeat(1_000);
    await act(
      workspace,
      'Import',
      Array.from({ length: 6_000 }, (_, index) => ({
        kind: 'create',
        record: { id: `p${index}`, type: 'product', values: { title: `Mug ${index}`, description: text } },
      })),
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setImmediate(run));
    let isWriting = true;
    let asked = 0;
    const pace = whenQuiet(() => {
      asked++;
      return isWriting;
    });
    const idle = new IdleWork(workspace, fail, { pace });
    await idle.start();
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(asked).toBeGreaterThan(3));
    expect(surroundings.journal.kept.size).toBe(0);
    await act(workspace, 'Rename', [{ kind: 'set', id: 'p0', path: 'title', value: 'Late' }]);
    isWriting = false;
    await vi.waitFor(() => expect(surroundings.journal.kept.size).toBe(1));
    idle.stop();
    const [kept] = [...surroundings.journal.kept.values()];
    expect(kept?.pieces.length).toBeGreaterThan(20);
    expect(kept?.info.seq).toBe(1);
    expect(new TextDecoder().decode(kept?.pieces[0])).toContain('Mug 0');
  });
});

it('a window follows another one of the same workspace', async () => {
  const surroundings = memorySurroundings();
  const here = await openedIn(surroundings);
  const there = await openedIn(surroundings);
  const stops = [catchUpWithOthers(here, fail), catchUpWithOthers(there, fail)];
  await act(here, 'Add', [
    { kind: 'create', record: { id: 'a', type: 'product', values: { title: 'Shirt' } } },
  ]);
  await vi.waitFor(() => expect(contentOf(there)).toEqual(contentOf(here)));
  await act(there, 'Rename', rename('Coat'));
  await vi.waitFor(() => expect(here.store.get('a')?.values.title).toBe('Coat'));
  for (const stop of stops) stop();
});
