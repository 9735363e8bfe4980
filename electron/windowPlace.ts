import type { WindowPlace } from './preferences';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MIN_WIDTH = 900;
const MIN_HEIGHT = 600;
const USUAL = { width: 1440, height: 900 };
/** So much of the title bar must be in reach of the mouse. */
const REACHABLE = 80;

export const MINIMUM = { minWidth: MIN_WIDTH, minHeight: MIN_HEIGHT } as const;

/** Where to open: as it was left, if a screen still shows it there; else centred, by leaving x and y out. */
export function restoredPlace(
  saved: WindowPlace | undefined,
  screens: readonly Area[],
): Partial<Area> & { width: number; height: number } {
  const [main] = screens;
  if (!saved) return fitted(USUAL, main);
  const screen = screens.find((area) => isReachable(saved, area));
  if (!screen) return fitted(saved, main);
  return { x: saved.x, y: saved.y, ...fitted(saved, screen) };
}

function fitted(
  size: Pick<Area, 'width' | 'height'>,
  screen: Area | undefined,
): { width: number; height: number } {
  return {
    width: Math.max(MIN_WIDTH, Math.min(size.width, screen?.width ?? size.width)),
    height: Math.max(MIN_HEIGHT, Math.min(size.height, screen?.height ?? size.height)),
  };
}

function isReachable(place: Area, screen: Area): boolean {
  const overlap = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  return overlap >= REACHABLE && place.y >= screen.y && place.y <= screen.y + screen.height - REACHABLE;
}
