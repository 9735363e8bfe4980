import { Toolbar } from 'radix-ui';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames';
import { Glyph, type Icon } from './Icon';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';
import { useIsInToolbar } from './toolbarContext';

export interface IconButtonProps
  extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label' | 'title'> {
  icon: Icon;
  /** The accessible name, shown as the tooltip. */
  label: string;
  /** Keys as in `Mod+Shift+K`, shown in the tooltip. */
  shortcut?: string | undefined;
  /** Makes it a toggle. */
  pressed?: boolean | undefined;
  /** `small` (20 px) fits inside rows, fields and tabs. */
  size?: 'regular' | 'small' | undefined;
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left' | undefined;
}

export function IconButton({
  icon,
  label,
  shortcut,
  pressed,
  size = 'regular',
  tooltipSide,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const isInToolbar = useIsInToolbar();
  const button = (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      className={classNames(styles.button, className)}
      data-size={size}
    >
      <Glyph icon={icon} size={size === 'small' ? 14 : 16} />
    </button>
  );
  return (
    <Tooltip content={label} shortcut={shortcut} side={tooltipSide}>
      {isInToolbar ? <Toolbar.Button asChild>{button}</Toolbar.Button> : button}
    </Tooltip>
  );
}
