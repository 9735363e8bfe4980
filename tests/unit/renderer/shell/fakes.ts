import { neutralConventions } from '@shared/fields';
import type { AisleBridge, ChannelName, EventContent, EventName } from '@shared/ipc/contract';
import { err, ok, type Result, unwrap } from '@shared/result';
import { vi } from 'vitest';
import { ColourIndex } from '@/data/colourIndex';
import { StoreNames } from '@/data/names';
import { openWorkspace } from '@/data/openWorkspace';
import type { Workspace } from '@/data/workspace';
import { ActiveView } from '@/workspace/activeView';
import { CommandRegistry } from '@/workspace/commands';
import { CutCells } from '@/workspace/cutCells';
import { IncomingFiles } from '@/workspace/incomingFiles';
import { MessageLog } from '@/workspace/messages';
import { Saving } from '@/workspace/saving';
import { firstScreen, Screen, type ScreenState } from '@/workspace/screen';
import type { Session } from '@/workspace/session';
import { Setup } from '@/workspace/setup';
import { TaskList } from '@/workspace/tasks';
import { Turns } from '@/workspace/turns';
import { memorySurroundings } from '../data/surroundings';

type Answers = Partial<Record<ChannelName, (request: unknown) => Result<unknown> | Promise<Result<unknown>>>>;

export interface FakeBridge extends AisleBridge {
  /** What was asked, in order. */
  readonly calls: { channel: ChannelName; request: unknown }[];
  /** Tells the page something, as the main process would. */
  send<Name extends EventName>(event: Name, content: EventContent<Name>): void;
}

/** A bridge that answers as told, and refuses everything else. */
export function fakeBridge(answers: Answers = {}): FakeBridge {
  const calls: FakeBridge['calls'] = [];
  const listeners = new Map<EventName, Set<(content: never) => void>>();
  const call = async (channel: ChannelName, request?: unknown): Promise<Result<unknown>> => {
    calls.push({ channel, request });
    return (await answers[channel]?.(request)) ?? err('refused', `${channel} is not answered here.`);
  };
  return {
    calls,
    call: call as AisleBridge['call'],
    on: (event, listener) => {
      const listening = listeners.get(event) ?? new Set();
      listeners.set(event, listening.add(listener as (content: never) => void));
      return () => listening.delete(listener as (content: never) => void);
    },
    send: (event, content) => {
      for (const listener of listeners.get(event) ?? []) listener(content as never);
    },
  };
}

export const info: Session['info'] = {
  version: '1.2.3',
  electron: '45.4.1',
  chrome: '156.0.0.0',
  node: '24.1.0',
  platform: 'linux',
  packaged: false,
  evaluationRuntime: false,
  locale: 'en-GB',
  theme: 'light',
  paths: { userData: '/profile', log: '/profile/logs/aisle.log', workspaces: '/profile/workspaces' },
};

export interface FakeSession extends Session {
  readonly bridge: FakeBridge;
  /** What was shown in toasts. */
  readonly shown: ReturnType<typeof vi.fn>;
}

/** A session over a workspace in memory. */
export async function fakeSession(
  options: { answers?: Answers; screen?: Partial<ScreenState>; workspace?: Workspace } = {},
): Promise<FakeSession> {
  const surroundings = memorySurroundings();
  const workspace = options.workspace ?? unwrap(await openWorkspace(surroundings)).workspace;
  const { newId } = surroundings;
  const shown = vi.fn();
  const names = new StoreNames(workspace.store);
  return {
    bridge: fakeBridge({ 'app.setTheme': () => ok(), 'log.write': () => ok(), ...options.answers }),
    info,
    summary: {
      id: '0190a000-0000-7000-8000-000000000001',
      name: 'Spring catalog',
      sample: false,
      createdAt: '2026-01-01T00:00:00.000Z',
      openedAt: null,
    },
    workspace,
    screen: new Screen({ ...firstScreen, ...options.screen }, newId),
    saving: new Saving(),
    commands: new CommandRegistry(),
    tasks: new TaskList(newId),
    undoTurns: new Turns(),
    cutCells: new CutCells(),
    messages: new MessageLog(newId, shown),
    activeView: new ActiveView(),
    incomingFiles: new IncomingFiles(newId),
    fields: workspace.fields,
    setup: new Setup(),
    names,
    colours: new ColourIndex(workspace, { names, conventions: neutralConventions }),
    conventions: neutralConventions,
    shown,
  };
}
