import type { AisleBridge, Response } from '@shared/ipc/contract';
import type { Root } from 'react-dom/client';
import type { ThemeSwitch } from './theme';
import type { OnTrouble } from './trouble';

/** What every screen of a window is made with. */
export interface Page {
  readonly root: Root;
  readonly bridge: AisleBridge;
  readonly info: Response<'app.info'>;
  readonly theme: ThemeSwitch;
  readonly onTrouble: OnTrouble;
}
