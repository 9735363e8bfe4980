import { type ComponentPropsWithRef, useCallback, useRef } from 'react';

/** What had the focus when the menu opened, kept at its region while it is open. */
interface Region extends HTMLElement {
  openedFrom?: Element | null;
}

/** Around an open menu, which stands at the end of the page: without it the menu would belong to no landmark. */
export function MenuRegion({
  label = 'Menu',
  ref,
  ...rest
}: ComponentPropsWithRef<'section'> & { label?: string | undefined }) {
  const from = useRef<Element | null>(null);
  // While drawing: the menu has not taken the focus yet.
  from.current ??= document.activeElement;
  const keep = useCallback(
    (region: Region | null) => {
      if (region !== null) region.openedFrom = from.current;
      // Its portal wants it too.
      if (typeof ref === 'function') return ref(region);
      if (ref) ref.current = region;
      return undefined;
    },
    [ref],
  );
  return <section ref={keep} aria-label={label} data-menu-region="" {...rest} />;
}

/** Of an entry in a menu: what had the focus before the menu opened. Of anything else: itself. */
export function beforeMenu(element: Element | null): Element | null {
  const from = element?.closest<Region>('[data-menu-region]')?.openedFrom;
  // A menu in a menu was opened from an entry.
  return from == null ? element : beforeMenu(from);
}
