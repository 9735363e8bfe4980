import { ROOT, rowsOf, type Tree } from '@shared/tree';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '@/workspace/session';
import { keyMove } from './keyMoves';
import styles from './Tree.module.css';
import { TreeItem } from './TreeItem';
import type { TreeSteps } from './treeSteps';
import type { CountedTree } from './useTree';

export interface TreeListProps {
  counted: CountedTree;
  steps: TreeSteps;
  label: string;
  /** The row that keys go to. */
  active: string | null;
  onActive: (id: string) => void;
  renaming: string | null;
  onRenaming: (id: string | null) => void;
  onAdd: (parent: string) => void;
}

/** The rows of a tree, by the keys of the tree pattern; Alt and an arrow moves the row itself. */
export function TreeList(props: TreeListProps) {
  const { counted, steps, label, active, onActive, renaming, onRenaming } = props;
  const { tree } = counted;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => firstOpen(tree));
  const list = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const shown = useOpenTo(tree, open, active);
  const rows = useMemo(() => rowsOf(tree, shown), [tree, shown]);
  const current = rows.some(({ id }) => id === active) ? active : (rows[0]?.id ?? null);
  const toggle = (id: string, isOpen: boolean): void => {
    const next = new Set(shown);
    if (isOpen) next.add(id);
    else next.delete(id);
    if (!isOpen && active !== null && isBelow(tree, active, id)) onActive(id);
    setOpen(next);
  };
  /** What was open for the row that is left stays open. */
  const activate = (id: string): void => {
    setOpen(shown);
    onActive(id);
  };
  const goTo = (id: string | undefined): void => {
    if (id === undefined) return;
    wantsFocus.current = true;
    activate(id);
  };
  useEffect(() => {
    const row = current === null ? null : list.current?.querySelector<HTMLElement>(`[data-id="${current}"]`);
    const holdsFocus =
      list.current?.contains(document.activeElement) === true || document.activeElement === document.body;
    if (renaming === null && row != null && (wantsFocus.current || holdsFocus)) row.focus();
    wantsFocus.current = false;
  });
  const press = useKeys({ ...props, rows, current, shown, toggle, goTo });
  return (
    <div className={styles.page}>
      <div ref={list} role="tree" aria-label={label} className={styles.tree} onKeyDown={press}>
        {rows.map((row) => (
          <TreeItem
            key={row.id}
            row={row}
            name={steps.nameOf(row.id)}
            own={counted.own.get(row.id) ?? 0}
            all={counted.all.get(row.id) ?? 0}
            isOpen={shown.has(row.id)}
            isCurrent={row.id === current}
            isRenaming={row.id === renaming}
            tree={tree}
            onToggle={toggle}
            onActive={goTo}
            onRename={(name) => {
              onRenaming(null);
              wantsFocus.current = true;
              if (name !== null) void steps.rename(row.id, name);
            }}
            onMove={(move) => {
              goTo(move.id);
              void steps.move(move);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface Keys extends TreeListProps {
  rows: ReturnType<typeof rowsOf>;
  current: string | null;
  shown: ReadonlySet<string>;
  toggle: (id: string, isOpen: boolean) => void;
  goTo: (id: string | undefined) => void;
}

function useKeys(keys: Keys): (event: KeyboardEvent) => void {
  const { screen } = useSession();
  const { counted, steps, rows, current, shown, toggle, goTo, onRenaming, onAdd } = keys;
  return (event) => {
    if (current === null || event.target instanceof HTMLInputElement) return;
    const place = rows.findIndex(({ id }) => id === current);
    const row = rows[place];
    const action = event.altKey ? moveBy(event.key) : actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();

    function moveBy(key: string): (() => void) | undefined {
      const move = current === null ? undefined : keyMove(counted.tree, current, key);
      if (move !== undefined)
        return () => {
          goTo(move.id);
          void steps.move(move);
        };
      return key.startsWith('Arrow') ? () => undefined : undefined;
    }

    function actionOf({ key, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
      if (current === null || row === undefined) return undefined;
      const isOpen = row.hasChildren && shown.has(current);
      const actions: Readonly<Record<string, () => void>> = {
        ArrowDown: () => goTo(rows[place + 1]?.id),
        ArrowUp: () => goTo(rows[place - 1]?.id),
        Home: () => goTo(rows[0]?.id),
        End: () => goTo(rows.at(-1)?.id),
        ArrowRight: () => (isOpen ? goTo(rows[place + 1]?.id) : row.hasChildren && toggle(current, true)),
        ArrowLeft: () => (isOpen ? toggle(current, false) : goTo(counted.tree.parents.get(current))),
        Enter: () => screen.open({ kind: 'record', id: current }),
        F2: () => onRenaming(current),
        Insert: () => onAdd(current),
        Delete: () => (ctrlKey || metaKey) && steps.remove(current),
      };
      const isPlain = !(ctrlKey || metaKey) || key === 'Delete';
      return isPlain ? actions[key] : undefined;
    }
  };
}

/** The first level is open where the whole is small. */
function firstOpen(tree: Tree): ReadonlySet<string> {
  return new Set(tree.records.size > 200 ? [] : (tree.children.get(ROOT) ?? []));
}

/** What is open, and all above the active row. */
function useOpenTo(tree: Tree, open: ReadonlySet<string>, active: string | null): ReadonlySet<string> {
  return useMemo(() => {
    const shown = new Set(open);
    for (
      let at = active === null ? undefined : tree.parents.get(active);
      at !== undefined;
      at = tree.parents.get(at)
    )
      shown.add(at);
    return shown;
  }, [tree, open, active]);
}

function isBelow(tree: Tree, id: string, above: string): boolean {
  for (let at = tree.parents.get(id); at !== undefined; at = tree.parents.get(at))
    if (at === above) return true;
  return false;
}
