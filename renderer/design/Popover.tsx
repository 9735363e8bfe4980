import { Popover as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { classNames } from './classNames';
import styles from './Popover.module.css';
import { ToolbarContext } from './toolbarContext';
import { useReturnFocus } from './useReturnFocus';

/** Anything with a place on the screen: an element, or a cell's rectangle. */
export interface Measurable {
  getBoundingClientRect: () => DOMRect;
}

export interface PopoverProps {
  /** The accessible name of what opens. */
  label: string;
  /** Opens it on click. Leave out for an anchored popover that is opened by `open`. */
  trigger?: ReactElement | undefined;
  anchor?: RefObject<Measurable> | undefined;
  children: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  className?: string | undefined;
}

export function Popover(props: PopoverProps) {
  const {
    label,
    trigger,
    anchor,
    children,
    open,
    onOpenChange,
    side = 'bottom',
    align = 'start',
    className,
  } = props;
  const { forget, giveBack } = useReturnFocus(open ?? false);
  return (
    <Primitive.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {anchor && <Primitive.Anchor virtualRef={anchor} />}
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          className={classNames(styles.popover, className)}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onInteractOutside={forget}
          onCloseAutoFocus={giveBack}
        >
          <ToolbarContext value={false}>{children}</ToolbarContext>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
