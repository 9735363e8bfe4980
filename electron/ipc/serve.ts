import { err, type Result } from '@shared/result';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Log } from '../log';
import { isAppPage } from '../origin';
import type { AppWindow } from '../window';
import type { Windows } from '../windows';
import { answer, type Handlers } from './answer';
import { CALL } from './wire';

export interface Service {
  readonly ipcMain: IpcMain;
  readonly handlers: Handlers;
  readonly windows: Windows;
  readonly log: Log;
}

/** Answers the windows' calls, and nobody else's. */
export function serve({ ipcMain, handlers, windows, log }: Service): void {
  const onFailure = (channel: string, error: unknown) => log.failure(`ipc ${channel}`, error);
  ipcMain.handle(CALL, async (event, channel: unknown, request: unknown): Promise<Result<unknown>> => {
    const caller = callerOf(event, windows);
    if (caller) return answer(handlers, { channel, request, caller }, onFailure);
    log.write('error', 'ipc', `A call of ${String(channel).slice(0, 80)} by a foreign sender was refused.`);
    return err('refused', 'Only the windows of Aisle may ask for this.');
  });
}

/** The window that asks: only its main frame, and only while that shows the app's own page. */
function callerOf(event: IpcMainInvokeEvent, windows: Windows): AppWindow | null {
  const frame = event.senderFrame;
  const main = event.sender.mainFrame;
  if (!frame || frame.processId !== main.processId || frame.routingId !== main.routingId) return null;
  return isAppPage(frame.url) ? windows.of(event.sender.id) : null;
}
