import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { Toaster } from './Toast';

/** Once, around the whole renderer: tooltips share their delay here, and toasts have their place. */
export function DesignProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={300}>
      {children}
      <Toaster />
    </Tooltip.Provider>
  );
}
