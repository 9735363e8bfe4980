import type { AisleBridge } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { ok } from '@shared/result';
import { useCallback, useMemo, useState } from 'react';
import { stageFile } from './stageFile';
import type { Start, StartFile } from './useStart';
import type { WorkspaceDialogsProps, WorkspaceQuestion } from './WorkspaceDialogs';
import { chooseExportPlace, leftWords, type Named } from './workspaceTransfers';

export type OnAsk = (kind: 'rename' | 'duplicate' | 'export' | 'delete', workspace: Named) => void;

interface Done {
  readonly title: string;
  readonly detail?: string | undefined;
}

/** What the start screen asks about a workspace, and the list of them as it is after the answer. */
export function useWorkspaceQuestions(
  bridge: AisleBridge,
  { start, initial }: { start: Start; initial: readonly WorkspaceSummary[] },
) {
  const [workspaces, setWorkspaces] = useState(initial);
  const [question, setQuestion] = useState<WorkspaceQuestion | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const onClose = useCallback(() => setQuestion(undefined), []);
  const reload = useCallback(async (): Promise<void> => {
    const listed = await bridge.call('workspace.list');
    if (listed.ok) setWorkspaces(listed.value);
  }, [bridge]);
  const askExport = useCallback(
    async (workspace: Named): Promise<void> => {
      const place = await chooseExportPlace(bridge, workspace);
      if (!place.ok) setProblem(place.error.message);
      else if (place.value !== undefined)
        setQuestion({
          kind: 'export',
          wanted: { ...workspace, token: place.value.token, fileName: place.value.name },
        });
    },
    [bridge],
  );
  const askAbout = useCallback<OnAsk>(
    (kind, workspace) => {
      setDone(undefined);
      if (kind === 'export') void askExport(workspace);
      else setQuestion({ kind, workspace });
    },
    [askExport],
  );
  /** A whole workspace in a file. */
  const ask = useCallback(
    async (file: StartFile): Promise<void> => {
      const opened = file.kind === 'opened' ? ok(file.file) : await stageFile(bridge, file.file);
      if (opened.ok) setQuestion({ kind: 'import', file: opened.value });
      else setProblem(opened.error.message);
    },
    [bridge],
  );
  const onExported = useCallback((fileName: string, left: readonly string[]) => {
    setDone({ title: `Exported to ${fileName}`, detail: leftWords(left) });
  }, []);
  const dialogs: Omit<WorkspaceDialogsProps, 'bridge' | 'locale'> = useMemo(
    () => ({
      question,
      onClose,
      onExported,
      names: workspaces.map(({ name }) => name),
      onRenamed: () => void reload(),
      onDuplicated: () => void reload(),
      onDeleted: () => void reload(),
      onImported: ({ id }) => void start.openKnown(id),
    }),
    [question, onClose, onExported, workspaces, reload, start],
  );
  return {
    workspaces,
    ask,
    askAbout,
    dialogs,
    problem,
    forgetProblem: () => setProblem(undefined),
    done,
    forgetDone: () => setDone(undefined),
  };
}
