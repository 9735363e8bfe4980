/**
 * The one contract between the processes. `channels` are requests of the renderer, named topic.verb, each with
 * the schema of its request and of its answer; `events` go from the main process to a window. Types are inferred
 * from the schemas, the preload bridge is made from the names, and the main process parses both directions.
 */
import { appChannels } from '@shared/ipc/app';
import { blobChannels } from '@shared/ipc/blob';
import type { Channel } from '@shared/ipc/channel';
import { events } from '@shared/ipc/event';
import { fileChannels } from '@shared/ipc/file';
import { journalChannels } from '@shared/ipc/journal';
import { parserChannels } from '@shared/ipc/parser';
import { updateChannels } from '@shared/ipc/update';
import { workspaceChannels } from '@shared/ipc/workspace';
import type { Result } from '@shared/result';
import type { z } from '@shared/schema';

export const channels = {
  ...appChannels,
  ...workspaceChannels,
  ...journalChannels,
  ...blobChannels,
  ...fileChannels,
  ...parserChannels,
  ...updateChannels,
} satisfies Record<string, Channel>;

export { events };

export type ChannelName = keyof typeof channels;
/** What the renderer sends. */
export type Request<Name extends ChannelName> = z.input<(typeof channels)[Name]['request']>;
/** What a handler receives: the request after parsing. */
export type ParsedRequest<Name extends ChannelName> = z.output<(typeof channels)[Name]['request']>;
export type Response<Name extends ChannelName> = z.output<(typeof channels)[Name]['response']>;

export type EventName = keyof typeof events;
export type EventContent<Name extends EventName> = z.output<(typeof events)[Name]>;

type Arguments<Name extends ChannelName> = Request<Name> extends undefined ? [] : [request: Request<Name>];

/** What the preload script puts at `window.aisle`. */
export interface AisleBridge {
  /** Never rejects: an unknown channel or a malformed request is an error of code `refused` or `invalid`. */
  call<Name extends ChannelName>(channel: Name, ...request: Arguments<Name>): Promise<Result<Response<Name>>>;
  /** Returns the function that stops listening. */
  on<Name extends EventName>(event: Name, listener: (content: EventContent<Name>) => void): () => void;
}
