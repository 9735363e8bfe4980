import { join } from 'node:path';
import { theme } from '@shared/ipc/app';
import { z } from '@shared/schema';
import { StoredJson } from './storedJson';

export const windowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

const preferences = z.object({
  theme,
  /** Workspaces whose windows come back at the next start. */
  openWorkspaces: z.array(z.uuid()),
  /** By workspace id; the start window's under `start`. */
  windows: z.record(z.string(), windowPlace),
  /** Whether Aisle asks for updates by itself. Nothing goes out before a person has turned it on. */
  looksForUpdates: z.boolean().default(false),
});
export type PreferencesFile = StoredJson<typeof preferences>;

export function openPreferences(userData: string): PreferencesFile {
  return new StoredJson(join(userData, 'preferences.json'), preferences, {
    theme: 'system',
    openWorkspaces: [],
    windows: {},
    looksForUpdates: false,
  });
}
