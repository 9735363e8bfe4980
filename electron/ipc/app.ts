import type { ChannelName } from '@shared/ipc/contract';
import { err, ok } from '@shared/result';
import { app, nativeTheme, shell } from 'electron';
import { externalAddress } from '../security';
import type { Handlers } from './answer';
import type { Services } from './services';

/** The stand-in runtime for machines that cannot download Electron's own; out of date, so for evaluation only. */
const EVALUATION_ELECTRON = '25.1.1';
const LOG_TAIL_BYTES = 65_536;

type Names = Extract<ChannelName, `app.${string}` | `log.${string}`>;

export function appHandlers({ log, preferences, workspaces }: Services): Handlers<Names> {
  return {
    'app.info': () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        node: process.versions.node,
        platform: process.platform as 'linux' | 'darwin' | 'win32',
        packaged: app.isPackaged,
        evaluationRuntime: process.versions.electron === EVALUATION_ELECTRON,
        locale: languageTag(app.getSystemLocale()) ?? languageTag(app.getLocale()) ?? 'en-US',
        theme: preferences.value.theme,
        paths: { userData: app.getPath('userData'), log: log.path, workspaces: workspaces.folder },
      }),
    'app.openExternal': async ({ url }) => {
      const address = externalAddress(url);
      if (!address)
        return err('refused', 'Only addresses that begin with https:// are opened in the browser.');
      await shell.openExternal(address);
      return ok();
    },
    'app.setTheme': async ({ theme }) => {
      nativeTheme.themeSource = theme;
      await preferences.set({ ...preferences.value, theme });
      return ok();
    },
    'app.restart': () => {
      app.relaunch();
      app.quit();
      return ok();
    },
    'app.paste': (_request, caller) => {
      caller.browser.webContents.paste();
      return ok();
    },
    'app.quit': () => {
      app.quit();
      return ok();
    },
    'app.flushed': (_request, caller) => {
      caller.confirmFlushed();
      return ok();
    },
    'log.read': ({ bytes }) => ok({ path: log.path, text: log.tail(bytes ?? LOG_TAIL_BYTES) }),
    'log.write': ({ level, source, message }) => {
      log.write(level, `page ${source}`, message);
      return ok();
    },
  };
}

/** BCP 47; null for what some systems say instead, such as `en-US@posix` or `C`. */
function languageTag(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale.replace(/[@.].*$/, '').replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
