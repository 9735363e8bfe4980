/**
 * The main process's end of the contract. `serve.ts` checks who asks; this file parses what is asked, calls the
 * one handler, and parses what it answers. There is a file of handlers for each topic.
 */
import { type ChannelName, channels, type ParsedRequest, type Response } from '@shared/ipc/contract';
import { err, type Result } from '@shared/result';
import type { AppWindow } from '../window';

export type Handler<Name extends ChannelName> = (
  request: ParsedRequest<Name>,
  caller: AppWindow,
) => Result<Response<Name>> | Promise<Result<Response<Name>>>;

export type Handlers<Names extends ChannelName = ChannelName> = { readonly [Name in Names]: Handler<Name> };

export interface Question {
  readonly channel: unknown;
  readonly request: unknown;
  readonly caller: AppWindow;
}

/** Never rejects. `onFailure` hears of what a handler threw; the renderer does not. */
export async function answer(
  handlers: Handlers,
  question: Question,
  onFailure: (channel: string, error: unknown) => void,
): Promise<Result<unknown>> {
  const { channel, request, caller } = question;
  if (!isChannel(channel))
    return err('refused', `There is no channel of the name ${String(channel).slice(0, 80)}.`);
  const contract = channels[channel];
  const parsed = contract.request.safeParse(request);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).slice(0, 5);
    return err('invalid', `The request ${channel} is malformed.`, { where });
  }
  try {
    const handler = handlers[channel] as (
      request: unknown,
      caller: AppWindow,
    ) => ReturnType<Handler<ChannelName>>;
    const result = await handler(parsed.data, caller);
    return result.ok ? { ok: true, value: contract.response.parse(result.value) } : result;
  } catch (error) {
    onFailure(channel, error);
    return err(
      'internal',
      'Something went wrong inside Aisle. The message log says more. Nothing else was changed.',
    );
  }
}

function isChannel(name: unknown): name is ChannelName {
  return typeof name === 'string' && Object.hasOwn(channels, name);
}
