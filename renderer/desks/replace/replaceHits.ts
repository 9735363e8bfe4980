import type { Operation } from '@shared/changes';
import { isUnparsed, type TextContext, type Value } from '@shared/fields';
import { err, ok, type Result } from '@shared/result';
import { writeOperation } from '@shared/transform/transform';
import { editTexts, type TextEdit } from '@shared/transform/valueTexts';
import { inSlices, type SliceControl } from '@/data/files/slices';
import type { FoundCell } from '@/data/find/findAll';
import type { RowStore } from '@/data/rowStore';
import type { Hit, HitList, Ticks } from './hits';

export interface ReplacePlan {
  readonly operations: readonly Operation[];
  /** Cells whose new text is kept as typed because it is no value of their kind. */
  readonly unparsed: number;
}

/** The cell's value with these of its hits replaced. */
export function replacedValue(cell: FoundCell, hits: Iterable<Hit>, value: Value, text: TextContext): Value {
  const edits = new Map<number, TextEdit[]>();
  for (const { text: number, edit } of hits) {
    const own = edits.get(number);
    if (own === undefined) edits.set(number, [edit]);
    else own.push(edit);
  }
  return editTexts(value, cell.field, edits, text);
}

/** What the ticked hits come to. Errors: `stale` where records changed since they were found; `cancelled`. */
export async function planReplace(
  list: HitList,
  ticks: Ticks,
  { store, text, ...control }: { store: RowStore; text: TextContext } & SliceControl,
): Promise<Result<ReplacePlan>> {
  if (store.seq !== list.found.seq)
    return err(
      'stale',
      'Records changed since they were searched. The list is made anew: look at it once more.',
    );
  const operations: Operation[] = [];
  let unparsed = 0;
  const work = function* (): Generator<{ done: number; total: number }, undefined> {
    for (const [cell, hits, done] of tickedCells(list, ticks)) {
      const record = store.get(cell.id);
      const value = record?.values[cell.path];
      if (record === undefined || value === undefined) continue;
      const next = replacedValue(cell, hits, value, text);
      if (isUnparsed(next)) unparsed++;
      operations.push(writeOperation(record, cell.path, next, (id) => store.get(id)));
      yield { done, total: list.hits.length };
    }
  };
  const planned = await inSlices(work(), control);
  return planned.ok ? ok({ operations, unparsed }) : planned;
}

function* tickedCells(
  { hits }: HitList,
  ticks: Ticks,
): Generator<readonly [cell: FoundCell, hits: readonly Hit[], done: number]> {
  let own: Hit[] = [];
  for (const [number, hit] of hits.entries()) {
    const last = own.at(-1);
    if (last !== undefined && last.cell !== hit.cell) {
      yield [last.cell, own, number];
      own = [];
    }
    if (ticks[number] === 1) own.push(hit);
  }
  const last = own.at(-1);
  if (last !== undefined) yield [last.cell, own, hits.length];
}
