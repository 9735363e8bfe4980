import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './Tabs.module.css';

export interface Tab<V extends string> {
  value: V;
  label: string;
  /** Written as the user's locale does. */
  count?: string | undefined;
  disabled?: boolean | undefined;
  content: ReactNode;
}

export interface TabsProps<V extends string> {
  /** The accessible name of the row of tabs. */
  label: string;
  value: V;
  onValueChange: (value: V) => void;
  tabs: readonly Tab<V>[];
  /** Lets the chosen panel take the height that is left and scroll by itself. */
  fill?: boolean | undefined;
  className?: string | undefined;
}

export function Tabs<V extends string>({ label, value, onValueChange, tabs, fill, className }: TabsProps<V>) {
  const choose = (next: string) => {
    const chosen = tabs.find((tab) => tab.value === next);
    if (chosen) onValueChange(chosen.value);
  };
  return (
    <Primitive.Root
      value={value}
      onValueChange={choose}
      className={classNames(styles.tabs, className)}
      data-fill={fill || undefined}
    >
      <Primitive.List aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.value}
            value={tab.value}
            disabled={tab.disabled ?? false}
            className={styles.tab}
          >
            <span className={styles.label} data-text={tab.label}>
              {tab.label}
            </span>
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className={styles.panel}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
