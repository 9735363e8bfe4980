import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { useRef } from 'react';
import styles from './CommandPalette.module.css';
import { Glyph, type Icon } from './Icon';
import { Kbd } from './Kbd';
import menu from './menu.module.css';
import { SpinnerMark } from './Spinner';
import { useReturnFocus } from './useReturnFocus';

export interface PaletteItem {
  /** Unique over all groups. */
  id: string;
  label: string;
  /** Smaller, after the label: a SKU, a desk. */
  detail?: string | undefined;
  icon?: Icon | undefined;
  shortcut?: string | undefined;
  /** Found by these words too. */
  keywords?: readonly string[] | undefined;
  disabled?: boolean | undefined;
  onSelect: () => void;
}

export interface PaletteGroup {
  heading: string;
  items: readonly PaletteItem[];
  /** The caller has matched these against the query already, e.g. records; they stay in the given order. */
  isMatched?: boolean | undefined;
}

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly PaletteGroup[];
  placeholder?: string | undefined;
  /** Shows that more may come for this query. */
  busy?: boolean | undefined;
}

/** A command's words come as keywords, so that the id, which cmdk matches too, does not count. */
function matchCommand(_id: string, query: string, keywords: readonly string[] = []): number {
  const text = keywords.join(' ').toLocaleLowerCase();
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => text.includes(word))) return 0;
  const startsWord = words.every((word) => text.startsWith(word) || text.includes(` ${word}`));
  return text.startsWith(query.toLocaleLowerCase().trim()) ? 1 : startsWord ? 0.8 : 0.5;
}

function PaletteRow({ item, forceMount, onChosen }: PaletteRowProps) {
  return (
    <Command.Item
      value={item.id}
      keywords={[item.label, ...(item.keywords ?? []), item.detail ?? '']}
      disabled={item.disabled ?? false}
      forceMount={forceMount}
      onSelect={() => onChosen(item)}
      className={menu.item}
    >
      {item.icon ? <Glyph icon={item.icon} /> : <span className={menu.slot} />}
      <span className={styles.label} title={item.label}>
        {item.label}
      </span>
      {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
      {item.shortcut !== undefined && (
        <span className={menu.end}>
          <Kbd keys={item.shortcut} />
        </span>
      )}
    </Command.Item>
  );
}

interface PaletteRowProps {
  item: PaletteItem;
  forceMount: boolean;
  onChosen: (item: PaletteItem) => void;
}

function PaletteSection({ group, onChosen }: { group: PaletteGroup; onChosen: PaletteRowProps['onChosen'] }) {
  const isMatched = group.isMatched ?? false;
  return (
    <Command.Group heading={group.heading} className={styles.group} forceMount={isMatched}>
      {group.items.map((item) => (
        <PaletteRow key={item.id} item={item} forceMount={isMatched} onChosen={onChosen} />
      ))}
    </Command.Group>
  );
}

function PaletteKeys() {
  return (
    <footer className={styles.footer}>
      <span>
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> move
      </span>
      <span>
        <Kbd keys="Enter" /> run
      </span>
      <span>
        <Kbd keys="Escape" /> close
      </span>
    </footer>
  );
}

export function CommandPalette(props: CommandPaletteProps) {
  const {
    open,
    onOpenChange,
    query,
    onQueryChange,
    groups,
    placeholder = 'Find a command or a record',
    busy,
  } = props;
  const chosen = useRef<PaletteItem | null>(null);
  const choose = (item: PaletteItem) => {
    chosen.current = item;
    onOpenChange(false);
  };
  /** Not before the focus is where it came from: what it opens gives it back there in turn. */
  const { giveBack } = useReturnFocus(open);
  const run = (event: Event) => {
    giveBack(event);
    const item = chosen.current;
    chosen.current = null;
    if (item !== null) setTimeout(item.onSelect);
  };
  // What the caller has matched does not count for cmdk's own idea of an empty list.
  const hasMatches = groups.some((group) => group.isMatched && group.items.length > 0);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.overlay} />
        <Primitive.Content className={styles.palette} aria-describedby={undefined} onCloseAutoFocus={run}>
          <Primitive.Title className={styles.title}>Command palette</Primitive.Title>
          <Command loop filter={matchCommand} label="Commands and records" className={styles.command}>
            <div className={styles.search}>
              <Glyph icon={Search} />
              <Command.Input
                autoFocus
                value={query}
                onValueChange={onQueryChange}
                placeholder={placeholder}
              />
              {busy && <SpinnerMark />}
            </div>
            <Command.List className={styles.list}>
              {!busy && !hasMatches && (
                <Command.Empty className={styles.empty}>Nothing matches “{query}”</Command.Empty>
              )}
              {groups.map((group) => (
                <PaletteSection key={group.heading} group={group} onChosen={choose} />
              ))}
            </Command.List>
          </Command>
          <PaletteKeys />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
