import type { AisleError } from '@shared/result';
import type { FindQuery } from '@shared/transform/find';
import { useEffect, useState } from 'react';
import { type FindPlace, findAll } from '@/data/find/findAll';
import { PatternSearch } from '@/workers/patternSearch';
import { type Session, useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { allTicked, type HitList, hitListOf, type Ticks } from './hits';

/** Milliseconds after the last key before the search begins. */
const PAUSE = 200;

export type FindState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'failed'; readonly error: AisleError }
  | { readonly kind: 'found'; readonly list: HitList; readonly ticks: Ticks; readonly query: FindQuery };

export interface Finding {
  readonly state: FindState;
  readonly setTicks: (ticks: Ticks) => void;
  readonly cancel: () => void;
}

/** The hits of a query in these places, found anew when either changes or a step is written. */
export function useFind(query: FindQuery, places: readonly FindPlace[], isPaused: boolean): Finding {
  const session = useSession();
  const [state, setState] = useState<FindState>({ kind: 'idle' });
  const [stop, setStop] = useState<() => void>(() => () => undefined);
  const seq = useWorkspaceSeq(session.workspace);
  useEffect(() => {
    // Not read, but a step makes the list void.
    void seq;
    if (isPaused) return;
    if (query.text === '') {
      setState({ kind: 'idle' });
      return;
    }
    const run = new Run(session, query, places);
    const timer = setTimeout(() => void run.start(setState), PAUSE);
    setStop(() => () => run.cancel());
    return () => {
      clearTimeout(timer);
      run.forget();
    };
  }, [session, query, places, isPaused, seq]);
  return {
    state,
    cancel: stop,
    setTicks: (ticks) => setState((known) => (known.kind === 'found' ? { ...known, ticks } : known)),
  };
}

/** One search. Forgotten, it ends and says nothing more. */
class Run {
  private readonly patterns = new PatternSearch();
  private isCancelled = false;
  private isForgotten = false;

  constructor(
    private readonly session: Session,
    private readonly query: FindQuery,
    private readonly places: readonly FindPlace[],
  ) {}

  async start(tell: (state: FindState) => void): Promise<void> {
    const { workspace, names, conventions, fields } = this.session;
    const say = (state: FindState): void => {
      if (!this.isForgotten) tell(state);
    };
    say({ kind: 'running', done: 0 });
    const found = await findAll(
      { query: this.query, places: this.places },
      { store: workspace.store, fields, text: { names, conventions }, search: this.patterns.search },
      { onProgress: (done) => say({ kind: 'running', done }), isCancelled: () => this.isCancelled },
    );
    this.patterns.stop();
    if (!found.ok) {
      say({ kind: 'failed', error: found.error });
      return;
    }
    const list = hitListOf(found.value);
    say({ kind: 'found', list, ticks: allTicked(list), query: this.query });
  }

  cancel(): void {
    this.isCancelled = true;
    this.patterns.stop();
  }

  forget(): void {
    this.isForgotten = true;
    this.cancel();
  }
}
