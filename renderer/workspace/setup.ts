import { createStore, type StoreApi } from 'zustand/vanilla';

/** A dialog that sets up fields, columns or colours, wherever it was asked for. */
export type SetupRequest =
  | { readonly kind: 'fields'; readonly type: string }
  /** `id` changes a definition; `entry` is the key of entries to be defined. */
  | { readonly kind: 'field'; readonly type: string; readonly id?: string; readonly entry?: string }
  | { readonly kind: 'calculated'; readonly type: string; readonly id?: string }
  /** `path` begins with that column. */
  | { readonly kind: 'colours'; readonly type: string; readonly path?: string };

/** Which set-up dialogs are open: the last one stands in front of those it was opened from. */
export class Setup {
  readonly state: StoreApi<{ readonly open: readonly SetupRequest[] }> = createStore(() => ({ open: [] }));

  open(request: SetupRequest): void {
    this.state.setState(({ open }) => ({ open: [...open, request] }));
  }

  /** Closes the one in front. */
  close(): void {
    this.state.setState(({ open }) => ({ open: open.slice(0, -1) }));
  }
}
