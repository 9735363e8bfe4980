import type { OpenedFile } from '@shared/ipc/channel';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A file on its way into the workspace: dropped on the window, or handed over by the main process as a token. */
export type IncomingFile =
  | { readonly id: string; readonly kind: 'dropped'; readonly name: string; readonly file: File }
  | { readonly id: string; readonly kind: 'opened'; readonly name: string; readonly file: OpenedFile };

interface IncomingFilesState {
  /** In the order they came. */
  readonly files: readonly IncomingFile[];
  /** A whole workspace in a file, which waits for the person's word; null when there is none. */
  readonly workspaceFile: OpenedFile | null;
}

/** Files that wait for the import desk, wherever they were dropped or chosen. */
export class IncomingFiles {
  readonly state: StoreApi<IncomingFilesState> = createStore(() => ({
    files: [],
    workspaceFile: null,
  }));

  constructor(private readonly newId: () => string) {}

  addDropped(files: Iterable<File>): void {
    this.add([...files].map((file) => ({ id: this.newId(), kind: 'dropped', name: file.name, file })));
  }

  addOpened(files: Iterable<OpenedFile>): void {
    this.add([...files].map((file) => ({ id: this.newId(), kind: 'opened', name: file.name, file })));
  }

  offerWorkspace(workspaceFile: OpenedFile | null): void {
    this.state.setState({ workspaceFile });
  }

  /** Hands the waiting files over; they wait no longer. */
  takeAll(): readonly IncomingFile[] {
    const { files } = this.state.getState();
    if (files.length > 0) this.state.setState({ files: [] });
    return files;
  }

  private add(files: readonly IncomingFile[]): void {
    if (files.length > 0) this.state.setState((state) => ({ files: [...state.files, ...files] }));
  }
}
