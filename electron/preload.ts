/**
 * The bridge between a window and the main process. It runs before the page, in a sandbox; the names it lets
 * through come from the contract, which the main process hands over as an argument of the process.
 */
import type { AisleBridge, EventName } from '@shared/ipc/contract';
import type { Result } from '@shared/result';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { BRIDGE_ARGUMENT, CALL, EVENT, PORT } from './ipc/wire';

type Listener = (content: unknown) => void;

interface Names {
  readonly channels: readonly string[];
  readonly events: readonly string[];
}

/** The page, as far as the bridge needs it. */
declare const window: { postMessage(message: unknown, origin: string, transfer: unknown[]): void };

/** Events that come before the page listens wait for it: a file to open must not get lost at the start. */
const MAX_WAITING = 64;

function namesOfContract(): Names {
  const argument = process.argv.find((candidate) => candidate.startsWith(BRIDGE_ARGUMENT));
  if (!argument) throw new Error('The bridge was started without the contract.');
  return JSON.parse(argument.slice(BRIDGE_ARGUMENT.length)) as Names;
}

function failure(code: string, message: string): Result<never> {
  return { ok: false, error: { code, message } };
}

function createBridge({ channels, events }: Names): AisleBridge {
  const listeners = new Map<string, Set<Listener>>(events.map((name) => [name, new Set()]));
  const waiting: { name: string; content: unknown }[] = [];

  ipcRenderer.on(EVENT, (_event: IpcRendererEvent, name: string, content: unknown) => {
    const listening = listeners.get(name);
    if (!listening) return;
    if (listening.size > 0) for (const listener of [...listening]) listener(content);
    else if (name === ('app.flush' satisfies EventName)) void ipcRenderer.invoke(CALL, 'app.flushed');
    else if (waiting.length < MAX_WAITING) waiting.push({ name, content });
  });
  // A port cannot cross the bridge as a value; the page takes it from the window's own message.
  ipcRenderer.on(PORT, (event: IpcRendererEvent, content: unknown) =>
    window.postMessage(content, '*', [...event.ports]),
  );

  const call = async (channel: string, request?: unknown): Promise<unknown> => {
    if (!channels.includes(channel))
      return failure('refused', `There is no channel of the name ${String(channel)}.`);
    try {
      return await ipcRenderer.invoke(CALL, channel, request);
    } catch {
      // What cannot be cloned is not sent: a function, a page's own object.
      return failure('invalid', `The request ${channel} holds something that cannot be sent.`);
    }
  };

  const on = (event: string, listener: Listener): (() => void) => {
    const listening = listeners.get(event);
    if (!listening) throw new Error(`There is no event of the name ${String(event)}.`);
    listening.add(listener);
    const due = waiting.filter(({ name }) => name === event);
    for (const item of due) {
      waiting.splice(waiting.indexOf(item), 1);
      listener(item.content);
    }
    return () => listening.delete(listener);
  };

  return { call, on } as AisleBridge;
}

contextBridge.exposeInMainWorld('aisle', createBridge(namesOfContract()));
