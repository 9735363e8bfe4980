/** All the parser's page is given: one port, which arrives as a message of its own window. No bridge. */
import { type IpcRendererEvent, ipcRenderer } from 'electron';
import { PORT } from './ipc/wire';

declare const window: { postMessage(message: unknown, origin: string, transfer: unknown[]): void };

ipcRenderer.once(PORT, (event: IpcRendererEvent, content: unknown) =>
  window.postMessage(content, '*', [...event.ports]),
);
