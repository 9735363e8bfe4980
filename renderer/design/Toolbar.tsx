import { Toolbar as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './Toolbar.module.css';
import { ToolbarContext } from './toolbarContext';

export interface ToolbarProps {
  label: string;
  /** Buttons and IconButtons take part in arrow-key movement by themselves. */
  children: ReactNode;
  /** A field before the buttons. Among them it would be passed over: entering goes to the first button. */
  leading?: ReactNode;
  className?: string | undefined;
}

export function Toolbar({ label, children, leading, className }: ToolbarProps) {
  return (
    <div className={classNames(styles.toolbar, className)}>
      {leading}
      <Primitive.Root aria-label={label} className={styles.items}>
        <ToolbarContext value={true}>{children}</ToolbarContext>
      </Primitive.Root>
    </div>
  );
}

export function ToolbarSeparator() {
  return <Primitive.Separator className={styles.separator} />;
}

/** Pushes what follows to the far end. */
export function ToolbarSpacer() {
  return <span className={styles.spacer} />;
}
