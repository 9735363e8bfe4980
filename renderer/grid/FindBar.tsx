import { countText } from '@shared/numbers';
import { inSentence } from '@shared/records';
import { CaseSensitive, ChevronDown, ChevronUp, Regex, Replace, WholeWord, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { IconButton, TextInput } from '@/design';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import styles from './FindBar.module.css';
import type { FinderState, GridFinder } from './gridFinder';
import type { RecordGrid } from './recordGrid';

export interface FindBarProps {
  readonly grid: RecordGrid;
  readonly finder: GridFinder;
}

/** Looks for words in the rows in view and goes from cell to cell; below the rows, so that it hides none. */
export function FindBar({ grid, finder }: FindBarProps) {
  const state = useStore(finder.state);
  useFindCommands(finder);
  useEffect(() => () => finder.stop(), [finder]);
  return state.isOpen ? <Bar grid={grid} finder={finder} state={state} /> : null;
}

/** F3 goes on after the bar was closed, too. */
function useFindCommands(finder: GridFinder): void {
  const commands = useMemo((): Command[] => {
    const isEnabled = (): boolean => finder.state.getState().query.text !== '';
    const isFocused = (): boolean => document.activeElement?.closest('[data-find]') === null;
    return [
      {
        id: 'grid.findNext',
        label: 'Find next',
        group: 'Grid',
        shortcuts: ['F3'],
        isEnabled,
        run: () => void finder.step(1, isFocused()),
      },
      {
        id: 'grid.findPrevious',
        label: 'Find previous',
        group: 'Grid',
        shortcuts: ['Shift+F3'],
        isEnabled,
        run: () => void finder.step(-1, isFocused()),
      },
    ];
  }, [finder]);
  useCommands(commands);
}

function Bar({ grid, finder, state }: FindBarProps & { state: FinderState }) {
  const { commands, activeView } = useSession();
  const input = useRef<HTMLInputElement>(null);
  // Once: with a tab that comes back the effect runs again, and the focus is elsewhere by then.
  const isNew = useRef(true);
  useEffect(() => {
    if (isNew.current) input.current?.select();
    isNew.current = false;
  }, []);
  const { query } = state;
  useEffect(() => activeView.setSought(query), [activeView, query]);
  useEffect(() => () => activeView.setSought(null), [activeView]);
  return (
    <section className={styles.bar} data-find data-area="" aria-label={`Find in ${inSentence(grid.label)}`}>
      <TextInput
        ref={input}
        className={styles.input}
        aria-label="Find"
        aria-invalid={state.error !== null || undefined}
        placeholder="Find"
        spellCheck={false}
        value={query.text}
        onValueChange={(text) => finder.ask({ text })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') finder.close();
          else void finder.step(event.shiftKey ? -1 : 1, false);
        }}
      />
      <IconButton
        icon={CaseSensitive}
        label="Match case"
        pressed={query.matchCase}
        onClick={() => finder.ask({ matchCase: !query.matchCase })}
      />
      <IconButton
        icon={WholeWord}
        label="Whole words"
        pressed={query.wholeWord}
        onClick={() => finder.ask({ wholeWord: !query.wholeWord })}
      />
      <IconButton
        icon={Regex}
        label="Regular expression"
        pressed={query.isRegex}
        onClick={() => finder.ask({ isRegex: !query.isRegex })}
      />
      <span
        className={styles.count}
        role="status"
        title={state.error ?? undefined}
        data-error={state.error !== null || undefined}
      >
        {countWords(state)}
      </span>
      <IconButton
        icon={ChevronUp}
        label="Find previous"
        shortcut="Shift+F3"
        onClick={() => void finder.step(-1, false)}
      />
      <IconButton
        icon={ChevronDown}
        label="Find next"
        shortcut="F3"
        onClick={() => void finder.step(1, false)}
      />
      <IconButton
        icon={Replace}
        label="Find and replace"
        shortcut="Mod+H"
        onClick={() => {
          // Another view may have been in front meanwhile.
          activeView.setSought(query);
          commands.run('edit.replace');
        }}
      />
      <IconButton icon={X} label="Close" shortcut="Escape" onClick={() => finder.close()} />
      {state.error !== null && <p className={styles.error}>{state.error}</p>}
    </section>
  );
}

function countWords({ query, isRunning, places, at, error }: FinderState): string {
  if (query.text === '' || error !== null) return '';
  if (isRunning || places === null) return 'Searching';
  const count = countText(places.length);
  if (places.length === 0) return 'Nothing';
  return at < 0 ? `${count} ${places.length === 1 ? 'cell' : 'cells'}` : `${countText(at + 1)} of ${count}`;
}
