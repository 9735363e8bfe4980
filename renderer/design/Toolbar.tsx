import { Toolbar as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './Toolbar.module.css';
import { ToolbarContext } from './toolbarContext';

export interface ToolbarProps {
  label: string;
  /** Buttons and IconButtons take part in arrow-key movement by themselves. */
  children: ReactNode;
  className?: string | undefined;
}

export function Toolbar({ label, children, className }: ToolbarProps) {
  return (
    <Primitive.Root aria-label={label} className={classNames(styles.toolbar, className)}>
      <ToolbarContext value={true}>{children}</ToolbarContext>
    </Primitive.Root>
  );
}

export function ToolbarSeparator() {
  return <Primitive.Separator className={styles.separator} />;
}

/** Pushes what follows to the far end. */
export function ToolbarSpacer() {
  return <span className={styles.spacer} />;
}
