import type { Theme } from '@shared/ipc/app';
import type { AisleBridge } from '@shared/ipc/contract';
import { createStore, type StoreApi } from 'zustand/vanilla';

const DARK = '(prefers-color-scheme: dark)';

/** Draws the page in the system's colours at once, before anything was asked; the choice may correct it. */
export function applySystemTheme(): void {
  document.documentElement.dataset.theme = matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Which theme was chosen, and the page drawn in it; with `system` it follows the system while the page lives. */
export class ThemeSwitch {
  readonly state: StoreApi<{ readonly choice: Theme }>;
  private readonly media = matchMedia(DARK);

  constructor(
    private readonly bridge: AisleBridge,
    initial: Theme,
  ) {
    this.state = createStore(() => ({ choice: initial }));
    this.media.addEventListener('change', () => this.apply());
    this.apply();
  }

  choose(choice: Theme): void {
    this.state.setState({ choice });
    this.apply();
    void this.bridge.call('app.setTheme', { theme: choice });
  }

  private apply(): void {
    const { choice } = this.state.getState();
    const applied = choice === 'system' ? (this.media.matches ? 'dark' : 'light') : choice;
    document.documentElement.dataset.theme = applied;
  }
}
