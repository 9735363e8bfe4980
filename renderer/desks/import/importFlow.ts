import {
  ALL_TICKED,
  countRows,
  type ImportPlan,
  plannedRows,
  planningImport,
  type Ticks,
} from '@shared/imports';
import { withLinks } from '@shared/imports/ownLinks';
import type { TableChoice } from '@shared/ipc/parserPort';
import { err, ok, type Result } from '@shared/result';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyImport } from '@/data/files/applyImport';
import { bytesOfFile } from '@/data/files/incomingBytes';
import { type LookedAndRead, lookAt, type ReadControl, type ReadFile, readFile } from '@/data/files/readFile';
import { readSheets } from '@/data/files/readSheets';
import { inSlices, nextTask } from '@/data/files/slices';
import { StoreRecords } from '@/data/files/storeRecords';
import type { IncomingFile } from '@/workspace/incomingFiles';
import type { Session } from '@/workspace/session';
import type { TaskHandle } from '@/workspace/tasks';
import type { ImportState, KeyChoice, Layout, Phase, Preview } from './importState';
import { importLabel } from './importWords';
import { ImportWork } from './importWork';
import { isReviewWorkbook, isSettled, layoutOf, readingOfLayout } from './layout';
import { previewColumns } from './previewColumns';
import { rememberedMapping, rememberMapping } from './rememberedMappings';

/** One import from the file to the report. Files that wait come one after the other. It lives as long as its tab. */
export class ImportFlow {
  readonly state: StoreApi<ImportState> = createStore(() => ({
    phase: { kind: 'choose' },
    working: undefined,
    waiting: [],
  }));
  private queue: IncomingFile[] = [];
  private readonly work: ImportWork;
  private isWriting = false;

  constructor(private readonly session: Session) {
    this.work = new ImportWork(session.tasks, this.state);
    const stop = session.screen.state.subscribe(({ tabs }) => {
      if (tabs.some(({ content }) => content.kind === 'import')) return;
      stop();
      // What is being written is finished; the step can be undone.
      if (!this.isWriting) this.cancel();
    });
  }

  // Files

  /** Takes over the files that wait for the desk. */
  takeIncoming(): void {
    const files = this.session.incomingFiles.takeAll();
    if (files.length === 0) return;
    this.queue.push(...files);
    this.publishQueue();
    const { phase } = this.state.getState();
    const isIdle = phase.kind === 'choose' || phase.kind === 'report' || phase.kind === 'failed';
    if (isIdle) void this.next();
  }

  /** Goes on with the next file, or back to the beginning. */
  async next(): Promise<void> {
    const file = this.queue.shift();
    this.publishQueue();
    if (file === undefined) return this.show({ kind: 'choose' });
    await this.open(file);
  }

  private async open(incoming: IncomingFile): Promise<void> {
    const { bridge } = this.session;
    const { name } = incoming;
    const looked = await this.work.run(`Read ${name}`, async (task) => {
      const bytes = bytesOfFile(bridge, incoming, () => this.work.isStopped(task));
      const looked = await this.look({ name, bytes }, {}, { task, isReading: true });
      const isThere = (await bytes).ok;
      if (isThere && incoming.kind === 'opened')
        void bridge.call('recent.add', { token: incoming.file.token });
      return looked;
    });
    if (!looked.ok) return this.fail(name, looked, false);
    const { found: layout, read } = looked.value;
    if (isReviewWorkbook(layout.looked)) return this.openReview(layout);
    if (!isSettled(layout)) return this.show({ kind: 'layout', layout });
    await this.preview(layout, read);
  }

  /** A file whose layout asks nothing of a person is read at once, unless it is only `looked` at. */
  private look(
    { name, bytes }: { readonly name: string; readonly bytes: Promise<Result<Uint8Array>> },
    choice: TableChoice,
    { task, isReading }: { readonly task: TaskHandle; readonly isReading: boolean },
  ): Promise<Result<LookedAndRead<Layout>>> {
    const { bridge, conventions, fields, screen } = this.session;
    const request = {
      bytes,
      choice,
      currency: conventions.currency,
      custom: fields.current.active,
      calculated: fields.current.calculated,
    };
    return lookAt<Layout>(bridge, request, {
      take: (looked, held) => {
        const remembered = rememberedMapping(screen, looked.columns);
        return layoutOf({ name, bytes: held }, looked, { choice, remembered });
      },
      readAs: (layout) =>
        isReading && isSettled(layout) && !isReviewWorkbook(layout.looked)
          ? { choice: layout.choice, ragged: layout.ragged, reading: readingOfLayout(layout, fields) }
          : undefined,
      control: this.readControl(task, 1),
    });
  }

  private readControl(task: TaskHandle, share: number): ReadControl {
    return {
      onProgress: (done) => this.work.report(task, done * share, 'Reading rows'),
      onCancel: (stop) => this.work.onCancel(task, stop),
    };
  }

  // Layout

  /** Reads the file's beginning again: another sheet, header row, encoding or delimiter. */
  async relook(layout: Layout, choice: TableChoice): Promise<void> {
    const { file } = layout;
    const given = { name: file.name, bytes: Promise.resolve(ok(file.bytes)) };
    const looked = await this.work.run(`Read ${file.name}`, (task) =>
      this.look(given, choice, { task, isReading: false }),
    );
    if (!looked.ok) return this.fail(file.name, looked, true);
    const { ragged } = layout;
    this.show({ kind: 'layout', layout: { ...looked.value.found, ragged } });
  }

  changeLayout(layout: Layout): void {
    this.show({ kind: 'layout', layout });
  }

  /** Back from the preview to how the file is read. */
  showLayout(): void {
    const { phase } = this.state.getState();
    if (phase.kind === 'preview') this.show({ kind: 'layout', layout: phase.preview.layout });
  }

  // Review

  /** A review workbook of ours is compared with the records by its own marks, not read as a table. */
  private async openReview({ file, looked }: Layout): Promise<void> {
    const read = await this.work.run(`Read ${file.name}`, (task) =>
      readSheets(
        this.session.bridge,
        { bytes: file.bytes, sheets: looked.sheets.map((_, index) => index) },
        { onCancel: (stop) => this.work.onCancel(task, stop) },
      ),
    );
    if (!read.ok) return this.fail(file.name, read, false);
    this.show({ kind: 'review', review: { name: file.name, sheets: read.value } });
  }

  // Preview

  /** @param already the file as this layout reads it, where that was done */
  async preview(layout: Layout, already?: ReadFile): Promise<void> {
    const { bridge, workspace, fields, names } = this.session;
    const { file, choice, ragged, keys } = layout;
    const reading = readingOfLayout(layout, fields);
    if (layout.reading === undefined)
      rememberMapping(this.session.screen, layout.looked.columns, layout.mapping);
    const made = await this.work.run(`Preview ${file.name}`, async (task): Promise<Result<Preview>> => {
      const request = { bytes: file.bytes, choice, reading, ragged };
      const read =
        already === undefined ? await readFile(bridge, request, this.readControl(task, 0.5)) : ok(already);
      if (!read.ok) return read;
      const { lines } = read.value;
      const set = withLinks(read.value.set, names);
      if (set.rowCount === 0) return err('empty', 'The file has headers but no rows below them.');
      const options = { newId: workspace.newId, keys };
      const planned = await inSlices(planningImport(set, new StoreRecords(workspace.store), options), {
        onProgress: (done) => this.work.report(task, 0.5 + done * 0.5, 'Comparing with the workspace'),
        isCancelled: () => this.work.isStopped(task),
      });
      return planned.ok ? ok(await previewOf(layout, planned.value, lines)) : planned;
    });
    if (!made.ok) return this.fail(file.name, made, true, layout);
    this.show({ kind: 'preview', preview: made.value });
  }

  setKeys(preview: Preview, keys: KeyChoice): void {
    void this.preview({ ...preview.layout, keys });
  }

  setTicks(ticks: Ticks): void {
    const { phase } = this.state.getState();
    if (phase.kind === 'preview') this.show({ kind: 'preview', preview: { ...phase.preview, ticks } });
  }

  // Apply

  async apply(preview: Preview): Promise<void> {
    const { bridge, workspace } = this.session;
    const { file, choice, ragged } = preview.layout;
    this.isWriting = true;
    const written = await this.work.run(`Import ${file.name}`, (task) =>
      applyImport(
        { bridge, workspace },
        { file, choice, ragged, plan: preview.plan, ticks: preview.ticks, label: importLabel(preview) },
        {
          onProgress: (done) => this.work.report(task, done, 'Writing records'),
          isCancelled: () => this.work.isStopped(task),
        },
      ),
    );
    this.isWriting = false;
    if (written.ok) return this.show({ kind: 'report', report: { preview, step: written.value } });
    // The records have changed since the preview was made: what it would do is worked out anew.
    if (written.error.code === 'stale') await this.preview(preview.layout);
    else this.show({ kind: 'preview', preview });
    const tone = written.error.code === 'cancelled' ? 'info' : 'error';
    const title =
      written.error.code === 'cancelled' ? 'The import was cancelled' : 'The file was not imported';
    this.session.messages.say({ tone, title, detail: written.error.message });
  }

  cancel(): void {
    this.work.cancel();
  }

  /** Leaves the file alone and goes on. */
  leave(): void {
    this.cancel();
    void this.next();
  }

  // Screen

  private fail(
    name: string,
    { error }: { error: { code: string; message: string } },
    canGoBack: boolean,
    layout?: Layout,
  ): void {
    if (error.code !== 'cancelled') this.show({ kind: 'failed', name, error, canGoBack });
    else if (layout !== undefined) this.show({ kind: 'layout', layout });
    else void this.next();
  }

  private publishQueue(): void {
    this.state.setState({ waiting: this.queue.map(({ name }) => name) });
  }

  private show(phase: Phase): void {
    this.state.setState({ phase });
  }
}

/** Sums a plan up, a piece at a time: each takes a moment for a file of many rows. */
async function previewOf(layout: Layout, plan: ImportPlan, lines: Uint32Array): Promise<Preview> {
  // Two parts of a row may be one record.
  const rows = plannedRows(plan).map((row) => ({ ...row, drafts: [...new Set(row.drafts)] }));
  await nextTask();
  const columns = previewColumns(plan);
  await nextTask();
  return { layout, plan, lines, rows, columns, counts: countRows(rows), ticks: ALL_TICKED };
}
