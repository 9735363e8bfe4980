/**
 * Finds a query in records: a few milliseconds at a time, with progress, and to be cancelled. A regular expression
 * of the person's own is looked for elsewhere, by `search`, where it can be stopped.
 */
import type { Field, FieldPath, TextContext, Value } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import { err, ok, type Result } from '@shared/result';
import { compileFind, type FindQuery, findIn } from '@shared/transform/find';
import type { SearchTexts } from '@shared/transform/transform';
import { isEditableText, type TextEdit, textsOf } from '@shared/transform/valueTexts';
import { nextTask, type SliceControl } from '../files/slices';
import { shownValue } from '../query/shownValue';
import type { RowStore } from '../rowStore';

/** Where to look in records of one type. */
export interface FindPlace {
  readonly type: string;
  /** Absent: all of the type. */
  readonly ids?: readonly string[];
  /** Absent: every field that holds something. */
  readonly paths?: readonly FieldPath[];
}

export interface FindRequest {
  readonly query: FindQuery;
  readonly places: readonly FindPlace[];
  /** What a listing inherits counts as its own. */
  readonly withInherited?: boolean;
}

/** A cell that holds the query. */
export interface FoundCell {
  readonly id: string;
  readonly type: string;
  readonly path: FieldPath;
  readonly field: Field;
  /** Hits by the number of the cell's text they are in. */
  readonly edits: ReadonlyMap<number, readonly TextEdit[]>;
  /** Only found: a link to a record, or what Aisle writes itself. */
  readonly isFixed: boolean;
}

export interface Found {
  readonly cells: readonly FoundCell[];
  readonly hits: number;
  /** There is more than is listed. */
  readonly isCut: boolean;
  /** The state of the workspace it was found in. */
  readonly seq: number;
}

export interface FindSource {
  readonly store: RowStore;
  readonly fields: Fields;
  readonly text: TextContext;
  readonly search: SearchTexts;
}

/** More hits than this are not listed at once. */
export const HITS_LISTED = 500_000;
/** Milliseconds at a stretch. */
const STRETCH = 12;
/** What is handed over to be searched at once. */
const BATCH_TEXTS = 2_000;
const BATCH_CHARACTERS = 400_000;

interface Candidate {
  readonly record: StoredRecord;
  readonly path: FieldPath;
  readonly field: Field;
  readonly texts: readonly string[];
}

/** Errors: `invalid` (the query), `timeout` (the pattern), `cancelled`. */
export async function findAll(
  request: FindRequest,
  source: FindSource,
  { onProgress, isCancelled }: SliceControl = {},
): Promise<Result<Found>> {
  const compiled = compileFind(request.query);
  if (!compiled.ok) return compiled;
  const matcher: SearchTexts = request.query.isRegex
    ? source.search
    : async (_query, texts) => ok(texts.map((text) => findIn(text, compiled.value)));
  const collector = new Collector(request.query, matcher);
  const progress = { done: 0, total: totalOf(request, source.store) };
  let until = performance.now() + STRETCH;
  for (const candidate of candidates(request, source, progress)) {
    if (candidate !== undefined) collector.add(candidate);
    const isFull = collector.isFull;
    if (isFull) {
      const flushed = await collector.flush();
      if (!flushed.ok) return flushed;
      if (collector.isDone) break;
    }
    if (performance.now() < until) continue;
    onProgress?.(progress.done / Math.max(1, progress.total));
    await nextTask();
    if (isCancelled?.() === true) return err('cancelled', 'Cancelled. Nothing was changed.');
    until = performance.now() + STRETCH;
  }
  const flushed = await collector.flush();
  return flushed.ok ? ok({ ...collector.result(), seq: source.store.seq }) : flushed;
}

class Collector {
  private readonly cells: FoundCell[] = [];
  private hits = 0;
  private batch: Candidate[] = [];
  private texts: string[] = [];
  private characters = 0;

  constructor(
    private readonly query: FindQuery,
    private readonly matcher: SearchTexts,
  ) {}

  get isFull(): boolean {
    return this.texts.length >= BATCH_TEXTS || this.characters >= BATCH_CHARACTERS;
  }

  get isDone(): boolean {
    return this.hits >= HITS_LISTED;
  }

  add(candidate: Candidate): void {
    this.batch.push(candidate);
    for (const text of candidate.texts) {
      this.texts.push(text);
      this.characters += text.length;
    }
  }

  async flush(): Promise<Result<undefined>> {
    const { batch, texts } = this;
    if (texts.length === 0) return ok();
    this.batch = [];
    this.texts = [];
    this.characters = 0;
    const found = await this.matcher(this.query, texts);
    if (!found.ok) return found;
    let place = 0;
    for (const candidate of batch) {
      const edits = new Map<number, readonly TextEdit[]>();
      for (let index = 0; index < candidate.texts.length; index++) {
        const own = found.value[place++] ?? [];
        if (own.length > 0) edits.set(index, own);
        this.hits += own.length;
      }
      if (edits.size > 0) this.cells.push(cellOf(candidate, edits));
    }
    return ok();
  }

  result(): Omit<Found, 'seq'> {
    return { cells: this.cells, hits: this.hits, isCut: this.isDone };
  }
}

function cellOf({ record, path, field }: Candidate, edits: FoundCell['edits']): FoundCell {
  const isFixed =
    !isEditableText(field) || field.readOnly === true || declarationOf(record.type).internal === true;
  return { id: record.id, type: record.type, path, field, edits, isFixed };
}

function totalOf({ places }: FindRequest, store: RowStore): number {
  return places.reduce((sum, { type, ids }) => sum + (ids?.length ?? store.idsOf(type).size), 0);
}

/** Cells with text, and undefined after each record, so that a record without any takes its turn too. */
function* candidates(
  { places, withInherited = false }: FindRequest,
  { store, text, fields: known }: FindSource,
  progress: { done: number },
): Generator<Candidate | undefined> {
  for (const { type, ids, paths } of places) {
    const fields = new Map<FieldPath, Field | undefined>();
    const fieldOf = (path: FieldPath): Field | undefined => {
      if (!fields.has(path)) fields.set(path, known.at(type, path));
      return fields.get(path);
    };
    for (const id of ids ?? store.idsOf(type)) {
      const record = store.get(id);
      progress.done++;
      if (record !== undefined)
        for (const path of paths ?? Object.keys(record.values)) {
          const field = fieldOf(path);
          if (field === undefined) continue;
          const value = withInherited ? shownValue(record, path, store) : record.values[path];
          const texts = textsIn(value, field, text);
          if (texts.length > 0) yield { record, path, field, texts };
        }
      yield undefined;
    }
  }
}

function textsIn(value: Value | undefined, field: Field, text: TextContext): readonly string[] {
  return value === undefined || value === null ? [] : textsOf(value, field, text);
}
