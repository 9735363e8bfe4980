import { Toolbar } from 'radix-ui';
import type { ComponentPropsWithRef, MouseEvent } from 'react';
import styles from './Button.module.css';
import { classNames } from './classNames';
import { Glyph, type Icon } from './Icon';
import { SpinnerMark } from './Spinner';
import { useIsInToolbar } from './toolbarContext';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary` once per surface; `danger` only for what cannot be undone. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  icon?: Icon | undefined;
  /** Drawn after the label, e.g. a chevron on a button that opens a menu. */
  trailingIcon?: Icon | undefined;
  /** Keeps its width and its focus, shows a spinner, and ignores clicks. */
  busy?: boolean | undefined;
}

export function Button({
  variant = 'secondary',
  icon,
  trailingIcon,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const isInToolbar = useIsInToolbar();
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onClick?.(event);
  };
  const button = (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, className)}
      data-variant={variant}
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={handleClick}
    >
      {icon && <Glyph icon={icon} />}
      {children !== undefined && <span className={styles.label}>{children}</span>}
      {trailingIcon && <Glyph icon={trailingIcon} size={14} className={styles.trailing} />}
      {busy && <SpinnerMark className={styles.spinner} />}
    </button>
  );
  return isInToolbar ? <Toolbar.Button asChild>{button}</Toolbar.Button> : button;
}
