import type { ChannelName } from '@shared/ipc/contract';
import { ok } from '@shared/result';
import type { Handlers } from './answer';
import type { Services } from './services';

type Names = Extract<ChannelName, `parser.${string}`>;

export function parserHandlers({ parsers }: Services): Handlers<Names> {
  return {
    'parser.start': ({ id, ...limits }, caller) => parsers.start(caller, id, limits),
    'parser.stop': ({ id }, caller) => {
      parsers.stop(caller, id);
      return ok();
    },
  };
}
