import { useRef } from 'react';
import { beforeMenu } from './MenuRegion';

/**
 * Gives the focus back to what had it before an overlay opened. Radix does so only where the overlay has a trigger of
 * its own, and then to that.
 */
export function useReturnFocus(isOpen: boolean) {
  const from = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // While drawing: what is in the overlay may take the focus before any effect runs. A menu whose entry opened it goes.
  if (isOpen && !wasOpen.current) from.current = beforeMenu(document.activeElement);
  wasOpen.current = isOpen;
  return {
    forget: (): void => {
      from.current = null;
    },
    /** For `onCloseAutoFocus`. What was done in the overlay may have taken the focus further. */
    giveBack: (event: Event): void => {
      const element = from.current;
      const isTaken = document.activeElement !== document.body;
      if (isTaken) event.preventDefault();
      if (isTaken || !(element instanceof HTMLElement) || !element.isConnected) return;
      event.preventDefault();
      element.focus();
    },
  };
}
