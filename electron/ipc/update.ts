import type { ChannelName } from '@shared/ipc/contract';
import { err, ok } from '@shared/result';
import type { Handlers } from './answer';
import type { Services } from './services';

type Names = Extract<ChannelName, `update.${string}`>;

export function updateHandlers({ updates, preferences }: Services): Handlers<Names> {
  return {
    'update.read': () => ok({ state: updates.state, isAutomatic: preferences.value.looksForUpdates }),
    'update.check': () => {
      const { state } = updates;
      if (state.kind === 'unavailable') return err('refused', state.reason);
      void updates.check();
      return ok();
    },
    'update.setAutomatic': async ({ isAutomatic }) => {
      await preferences.set({ ...preferences.value, looksForUpdates: isAutomatic });
      updates.setAutomatic(isAutomatic);
      return ok();
    },
    'update.install': () => updates.install(),
  };
}
