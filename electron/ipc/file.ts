import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OpenedFile } from '@shared/ipc/channel';
import type { ChannelName } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/result';
import { dialog, shell } from 'electron';
import { type FileTokens, partName } from '../files/tokens';
import type { Handlers } from './answer';
import type { Services } from './services';

type Names = Extract<ChannelName, `${'dialog' | 'file' | 'recent'}.${string}`>;
type DialogNames = Extract<Names, `dialog.${string}`>;
type RecentNames = Extract<Names, `recent.${string}`>;

export function fileHandlers(services: Services): Handlers<Names> {
  const { tokens, outgoing, staged } = services;
  return {
    ...dialogHandlers(services),
    ...recentHandlers(services),
    'file.read': ({ token, offset, length }, caller) => tokens.read(caller.id, token, { offset, length }),
    'file.stage': async ({ name, bytes, token }, caller) => {
      const begun = token === undefined ? ok(undefined) : tokens.pathOf(caller.id, token, 'read');
      if (!begun.ok) return begun;
      const path = await staged.add(name, bytes, begun.value);
      if (!path.ok) return path;
      if (token === undefined) return tokens.grantRead(caller.id, path.value);
      return tokens.describe(caller.id, token);
    },
    'file.part': ({ token, number }, caller) => {
      const first = tokens.pathOf(caller.id, token, 'write');
      return first.ok ? ok(tokens.grantWrite(caller.id, freePartPath(first.value, number))) : first;
    },
    'file.write': async ({ token, bytes, last }, caller) => {
      const path = tokens.pathOf(caller.id, token, 'write');
      return path.ok ? outgoing.write(caller.id, token, { path: path.value, bytes, last }) : path;
    },
    'file.abort': async ({ token }, caller) => {
      const path = tokens.pathOf(caller.id, token, 'write');
      if (!path.ok) return path;
      await outgoing.abort(token);
      return ok();
    },
    'file.reveal': ({ token }, caller) => {
      const path = tokens.pathOf(caller.id, token);
      if (!path.ok) return path;
      shell.showItemInFolder(path.value);
      return ok();
    },
  };
}

function dialogHandlers({ tokens }: Services): Handlers<DialogNames> {
  return {
    'dialog.openFiles': async ({ title, filters, multiple }, caller) => {
      const chosen = await dialog.showOpenDialog(caller.browser, {
        ...(title === undefined ? {} : { title }),
        filters,
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return chosen.canceled ? ok({ files: [] }) : grantAll(tokens, caller.id, chosen.filePaths);
    },
    'dialog.saveFile': async ({ title, defaultName, filters }, caller) => {
      const chosen = await dialog.showSaveDialog(caller.browser, {
        ...(title === undefined ? {} : { title }),
        filters,
        defaultPath: basename(defaultName.replaceAll('\\', '/')),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (chosen.canceled || !chosen.filePath) return ok({ file: null });
      return ok({ file: tokens.grantWrite(caller.id, chosen.filePath) });
    },
  };
}

function recentHandlers({ recent, tokens, staged }: Services): Handlers<RecentNames> {
  return {
    'recent.list': () => ok(recent.list()),
    'recent.add': async ({ token }, caller) => {
      const path = tokens.pathOf(caller.id, token);
      if (!path.ok) return path;
      // A copy that goes with the next start is no file to come back to.
      if (!staged.has(path.value)) await recent.add(path.value);
      return ok();
    },
    'recent.reopen': async ({ id }, caller) => {
      const path = recent.pathOf(id);
      if (path === null) return err('missing', 'This file is not in the list of recent files any more.');
      const granted = await tokens.grantRead(caller.id, path);
      if (!granted.ok) await recent.remove(id);
      return granted;
    },
  };
}

export async function grantAll(
  tokens: FileTokens,
  owner: number,
  paths: readonly string[],
): Promise<Result<{ files: OpenedFile[] }>> {
  const files: OpenedFile[] = [];
  for (const path of paths) {
    const granted = await tokens.grantRead(owner, path);
    if (!granted.ok) return granted;
    files.push(granted.value);
  }
  return ok({ files });
}

/** The dialog asked about overwriting one file only; its fellows take free names. */
function freePartPath(first: string, number: number): string {
  for (let attempt = 1; ; attempt += 1) {
    const path = join(dirname(first), partName(basename(first), number, attempt));
    if (!existsSync(path)) return path;
  }
}
