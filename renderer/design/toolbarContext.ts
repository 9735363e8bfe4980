import { createContext, useContext } from 'react';

/** True below a Toolbar, where buttons join its arrow-key order. */
export const ToolbarContext = createContext(false);

export function useIsInToolbar(): boolean {
  return useContext(ToolbarContext);
}
