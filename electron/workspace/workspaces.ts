/**
 * The workspaces on this computer. Each is a folder `<userData>/workspaces/<id>` that holds everything of it but
 * the database, which is in the session partition of the same id and can be rebuilt from this folder.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type WorkspaceSummary, workspaceSummary } from '@shared/ipc/workspace';
import { err, ok, type Result } from '@shared/result';
import { diskFailure, syncFolder, writeFileAtomically } from '../journal/disk';
import { jsonOrNull } from '../storedJson';

/** Folders that are no workspace: one that is being made, and what is left of one that was deleted. */
const UNFINISHED = '.new-';
const DELETED = '.deleted-';
const DESCRIPTION = 'workspace.json';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export class Workspaces {
  constructor(
    readonly folder: string,
    private readonly now: () => Date,
  ) {}

  folderOf(id: string): string {
    return join(this.folder, id);
  }

  /** The one opened last first, then the one made last. */
  async list(): Promise<WorkspaceSummary[]> {
    const ids = (await readdir(this.folder).catch(() => [])).filter((name) => ID.test(name));
    const summaries = await Promise.all(ids.map((id) => this.read(id)));
    const age = (summary: WorkspaceSummary): string => summary.openedAt ?? summary.createdAt;
    return summaries.sort((left, right) => age(right).localeCompare(age(left)));
  }

  async create(name: string, sample: boolean): Promise<Result<WorkspaceSummary>> {
    const id = randomUUID();
    const summary: WorkspaceSummary = {
      id,
      name,
      sample,
      createdAt: this.now().toISOString(),
      openedAt: null,
    };
    return this.attempt(async () => {
      await mkdir(this.folderOf(id), { recursive: true });
      await syncFolder(this.folder);
      await this.write(summary);
      return summary;
    });
  }

  /** Removes a workspace that nobody has seen yet: its making failed. */
  async discard(id: string): Promise<void> {
    await rm(this.folderOf(id), { recursive: true, force: true });
  }

  /** A folder beside the workspaces, to be filled: `adopt` makes it one, `dropStaged` removes it. */
  async stage(): Promise<Result<string>> {
    const path = join(this.folder, `${UNFINISHED}${randomUUID()}`);
    return this.attempt(async () => {
      await mkdir(path, { recursive: true });
      return path;
    });
  }

  /** From here on it is a workspace. */
  async adopt(staged: string, { name, sample }: Pick<WorkspaceSummary, 'name' | 'sample'>) {
    const id = randomUUID();
    const summary = { id, name, sample, createdAt: this.now().toISOString(), openedAt: null };
    return this.attempt(async (): Promise<WorkspaceSummary> => {
      await writeFileAtomically(join(staged, DESCRIPTION), textOf(summary));
      await rename(staged, this.folderOf(id));
      await syncFolder(this.folder);
      return summary;
    });
  }

  async dropStaged(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true });
  }

  /**
   * Deletes for good. `dropDatabase` removes what Chromium keeps of it, and says false where it holds that open still;
   * then an empty folder remembers it, and the next start removes the rest.
   */
  async remove(id: string, dropDatabase: (id: string) => Promise<boolean>): Promise<Result<undefined>> {
    const found = await this.find(id);
    if (!found.ok) return found;
    const grave = join(this.folder, `${DELETED}${id}`);
    return this.attempt(async () => {
      await rename(this.folderOf(id), grave);
      await syncFolder(this.folder);
      await this.empty(grave, await dropDatabase(id));
      return undefined;
    });
  }

  /** At the start, before any workspace is open: what a crash or a deletion has left behind. */
  async sweep(dropDatabase: (id: string) => Promise<boolean>): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      if (name.startsWith(UNFINISHED)) await this.dropStaged(path);
      if (name.startsWith(DELETED)) await this.empty(path, await dropDatabase(name.slice(DELETED.length)));
    }
  }

  private async empty(grave: string, isLast: boolean): Promise<void> {
    for (const name of await readdir(grave)) await rm(join(grave, name), { recursive: true, force: true });
    if (isLast) await rm(grave, { recursive: true, force: true });
  }

  async find(id: string): Promise<Result<WorkspaceSummary>> {
    const there = await stat(this.folderOf(id)).catch(() => null);
    if (ID.test(id) && there?.isDirectory()) return ok(await this.read(id));
    return err('missing', 'This workspace is not on this computer any more.');
  }

  rename(id: string, name: string): Promise<Result<WorkspaceSummary>> {
    return this.change(id, (summary) => ({ ...summary, name }));
  }

  markOpened(id: string): Promise<Result<WorkspaceSummary>> {
    return this.change(id, (summary) => ({ ...summary, openedAt: this.now().toISOString() }));
  }

  private async change(
    id: string,
    edit: (summary: WorkspaceSummary) => WorkspaceSummary,
  ): Promise<Result<WorkspaceSummary>> {
    const found = await this.find(id);
    if (!found.ok) return found;
    return this.attempt(async () => {
      const changed = edit(found.value);
      await this.write(changed);
      return changed;
    });
  }

  /** A folder whose description cannot be read is shown all the same: the journal in it is what matters. */
  private async read(id: string): Promise<WorkspaceSummary> {
    const path = join(this.folderOf(id), DESCRIPTION);
    const text = await readFile(path, 'utf8').catch(() => '');
    const parsed = workspaceSummary.safeParse(jsonOrNull(text));
    if (parsed.success && parsed.data.id === id) return parsed.data;
    const { birthtime } = await stat(this.folderOf(id));
    const name = `Recovered workspace ${id.slice(0, 8)}`;
    return { id, name, sample: false, createdAt: birthtime.toISOString(), openedAt: null };
  }

  private write(summary: WorkspaceSummary): Promise<void> {
    return writeFileAtomically(join(this.folderOf(summary.id), DESCRIPTION), textOf(summary));
  }

  private async attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await work());
    } catch (error) {
      const failure = diskFailure(error, 'the workspace');
      if (failure) return failure;
      throw error;
    }
  }
}

const textOf = (summary: WorkspaceSummary): string => `${JSON.stringify(summary, null, 2)}\n`;
