/**
 * The workspaces on this computer. Each is a folder `<userData>/workspaces/<id>` that holds everything of it but
 * the database, which is in the session partition of the same id and can be rebuilt from this folder.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type WorkspaceSummary, workspaceSummary } from '@shared/ipc/workspace';
import { err, ok, type Result } from '@shared/result';
import { diskFailure, syncFolder, writeFileAtomically } from '../journal/disk';
import { jsonOrNull } from '../storedJson';

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
    const path = join(this.folderOf(id), 'workspace.json');
    const text = await readFile(path, 'utf8').catch(() => '');
    const parsed = workspaceSummary.safeParse(jsonOrNull(text));
    if (parsed.success && parsed.data.id === id) return parsed.data;
    const { birthtime } = await stat(this.folderOf(id));
    const name = `Recovered workspace ${id.slice(0, 8)}`;
    return { id, name, sample: false, createdAt: birthtime.toISOString(), openedAt: null };
  }

  private write(summary: WorkspaceSummary): Promise<void> {
    const path = join(this.folderOf(summary.id), 'workspace.json');
    return writeFileAtomically(path, `${JSON.stringify(summary, null, 2)}\n`);
  }

  private async attempt(work: () => Promise<WorkspaceSummary>): Promise<Result<WorkspaceSummary>> {
    try {
      return ok(await work());
    } catch (error) {
      const failure = diskFailure(error, 'the workspace');
      if (failure) return failure;
      throw error;
    }
  }
}
