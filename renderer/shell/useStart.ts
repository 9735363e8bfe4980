import type { OpenedFile } from '@shared/ipc/channel';
import type { AisleBridge } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';
import { useMemo, useState } from 'react';
import { stageFile } from './stageFile';

/** A file that a workspace is to begin with. */
export type StartFile =
  | { readonly kind: 'dropped'; readonly name: string; readonly file: File }
  | { readonly kind: 'opened'; readonly name: string; readonly file: OpenedFile };

/** Ways out of the start screen: each opens a workspace's window, and this one closes. */
export interface Start {
  /** Which way is being taken; the screen waits for it. */
  readonly busy: 'sample' | 'empty' | 'files' | { readonly workspace: string } | undefined;
  readonly problem: string | undefined;
  readonly forgetProblem: () => void;
  readonly openSample: () => Promise<void>;
  readonly openEmpty: (name: string) => Promise<void>;
  readonly openKnown: (id: string) => Promise<void>;
  /** A new workspace named after the first file. */
  readonly openNewWith: (files: readonly StartFile[]) => Promise<void>;
  readonly openKnownWith: (id: string, files: readonly StartFile[]) => Promise<void>;
}

export function useStart(bridge: AisleBridge): Start {
  const [busy, setBusy] = useState<Start['busy']>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const actions = useMemo(() => {
    const attempt = async (way: Start['busy'], work: () => Promise<Result<unknown>>): Promise<void> => {
      setBusy(way);
      setProblem(undefined);
      const done = await work();
      if (done.ok) return;
      setBusy(undefined);
      setProblem(done.error.message);
    };
    return {
      forgetProblem: () => setProblem(undefined),
      openSample: () => attempt('sample', () => openNew(bridge, { name: 'Sample workspace', sample: true })),
      openEmpty: (name: string) => attempt('empty', () => openNew(bridge, { name })),
      openKnown: (id: string) => attempt({ workspace: id }, () => bridge.call('workspace.open', { id })),
      openNewWith: (files: readonly StartFile[]) =>
        attempt('files', () => openNew(bridge, { name: nameAfter(files) }, files)),
      openKnownWith: (id: string, files: readonly StartFile[]) =>
        attempt('files', () => openWith(bridge, id, files)),
    };
  }, [bridge]);
  return useMemo(() => ({ busy, problem, ...actions }), [busy, problem, actions]);
}

async function openNew(
  bridge: AisleBridge,
  workspace: { name: string; sample?: boolean },
  files: readonly StartFile[] = [],
): Promise<Result<unknown>> {
  const created = await bridge.call('workspace.create', workspace);
  return created.ok ? openWith(bridge, created.value.id, files) : created;
}

async function openWith(
  bridge: AisleBridge,
  id: string,
  files: readonly StartFile[],
): Promise<Result<unknown>> {
  const tokens: string[] = [];
  for (const file of files) {
    const staged = file.kind === 'opened' ? ok(file.file) : await stageFile(bridge, file.file);
    if (!staged.ok) return staged;
    tokens.push(staged.value.token);
  }
  return bridge.call('workspace.open', { id, ...(tokens.length === 0 ? {} : { files: tokens }) });
}

/** "spring-prices.csv" → "spring-prices". */
export function nameAfter(files: readonly StartFile[]): string {
  const name = (files[0]?.name ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  return name.slice(0, 120) || 'New workspace';
}
