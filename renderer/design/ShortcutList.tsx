import { useState } from 'react';
import { Dialog } from './Dialog';
import { Kbd } from './Kbd';
import { SearchInput } from './SearchInput';
import styles from './ShortcutList.module.css';

export interface ShortcutGroup {
  heading: string;
  /** `keys` holds alternatives, each as in `Mod+Shift+K`. */
  shortcuts: readonly { label: string; keys: readonly string[] }[];
}

export interface ShortcutListProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly ShortcutGroup[];
}

export function ShortcutList({ open, onOpenChange, groups }: ShortcutListProps) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase();
  const shown = groups
    .map((group) => ({
      ...group,
      shortcuts: group.shortcuts.filter((entry) => entry.label.toLocaleLowerCase().includes(wanted)),
    }))
    .filter((group) => group.shortcuts.length > 0);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" size="large">
      <SearchInput label="Find a shortcut" value={query} onValueChange={setQuery} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by key. */}
      <section className={styles.groups} aria-label="Shortcuts" tabIndex={0}>
        <div className={styles.columns}>
          {shown.map((group) => (
            <section key={group.heading} className={styles.group}>
              <h3 className={styles.heading}>{group.heading}</h3>
              <dl>
                {group.shortcuts.map((entry) => (
                  <div key={entry.label} className={styles.entry}>
                    <dt className={styles.label}>{entry.label}</dt>
                    <dd className={styles.keys}>
                      {entry.keys.map((keys) => (
                        <Kbd key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        {shown.length === 0 && <p className={styles.label}>No shortcut is named like that</p>}
      </section>
    </Dialog>
  );
}
