import type { AisleBridge } from '@shared/ipc/contract';

declare global {
  interface Window {
    /** The way to the main process; put there by the preload script. */
    readonly aisle: AisleBridge;
  }
}
