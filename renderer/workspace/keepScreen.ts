import type { AisleBridge } from '@shared/ipc/contract';
import { firstScreen, type Screen, type ScreenState, screenState } from './screen';

const KEY = 'screen';
const PAUSE = 400;

/** What `keepScreen` has written: as it was left; a first screen where there is none or it cannot be read. */
export async function readScreen(bridge: AisleBridge): Promise<ScreenState> {
  const kept = await bridge.call('state.read', { key: KEY });
  const parsed = screenState.safeParse(kept.ok ? parseJson(kept.value.text ?? '') : undefined);
  return parsed.success ? parsed.data : firstScreen;
}

export interface KeepScreen {
  /** Writes at once what still waits. */
  readonly flush: () => Promise<void>;
}

/** Writes the screen now, shortly after each change, and at once when asked. */
export function keepScreen(bridge: AisleBridge, screen: Screen): KeepScreen {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    await bridge.call('state.write', { key: KEY, text: JSON.stringify(screen.state.getState()) });
  };
  void write();
  screen.state.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), PAUSE);
  });
  return { flush: async () => (timer === undefined ? undefined : write()) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
