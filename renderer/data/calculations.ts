import { compileFormula, evaluate, type Program, type Records, valueOfResult } from '@shared/calculate';
import type { FieldPath, Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import {
  type CalculatedColumn,
  calculatedColumnOf,
  isCalculatedPath,
} from '@shared/records/calculatedColumn';
import { effective, lendersOf } from '@shared/records/effective';
import { definesFields, type LiveFields } from './liveFields';
import { ReferrerIndex } from './referrerIndex';
import type { RowStore, StoreChange } from './rowStore';

interface Ready {
  readonly column: CalculatedColumn;
  /** A sentence where the formula cannot be used. */
  readonly program: Program | string;
  /** Types whose changes may alter any of its values. */
  readonly foreign: ReadonlySet<string>;
  readonly values: Map<string, Value>;
}

/**
 * The values of calculated columns: worked out when a record is first shown, sorted or searched by them, kept, and
 * dropped when something they depend on changes.
 */
export class Calculations implements Records {
  private columns: ReadonlyMap<FieldPath, Ready> | undefined;
  private readonly index: ReferrerIndex;
  private day = '';
  private isDaySettled = false;

  constructor(
    private readonly store: RowStore,
    private readonly fields: LiveFields,
    private readonly clock: () => string,
  ) {
    this.index = new ReferrerIndex(store);
    store.subscribe((change) => this.follow(change));
  }

  get today(): string {
    this.turnDay();
    return this.day;
  }

  get(id: string): StoredRecord | undefined {
    return this.store.get(id);
  }

  referrers(id: string, type: string, paths: readonly FieldPath[]): Iterable<StoredRecord> {
    return this.index.of(id, type, paths);
  }

  value(record: StoredRecord, path: FieldPath): Value | undefined {
    if (isCalculatedPath(path)) return this.of(record, path);
    const own = record.values[path];
    return own === undefined ? effective(record, path, (id) => this.store.get(id)).value : own;
  }

  /** What a calculated column shows for a record; `{ unparsed }` with a sentence where it cannot be worked out. */
  of(record: StoredRecord, path: FieldPath): Value | undefined {
    this.turnDay();
    const ready = this.ready().get(path);
    if (ready === undefined || ready.column.type !== record.type) return undefined;
    const known = ready.values.get(record.id);
    if (known !== undefined) return known;
    const value = this.workOut(ready, record);
    ready.values.set(record.id, value);
    return value;
  }

  private workOut({ column, program }: Ready, record: StoredRecord): Value {
    if (typeof program === 'string') return { unparsed: program };
    return valueOfResult(evaluate(program, record, this), column.kind);
  }

  /** Paths of the columns of a type. */
  pathsOf(type: string): readonly FieldPath[] {
    return [...this.ready().values()].flatMap(({ column }) => (column.type === type ? column.path : []));
  }

  /** Whether a change may have altered the column for records beside those that changed themselves. */
  isTouched(path: FieldPath, change: StoreChange): boolean {
    const foreign = this.ready().get(path)?.foreign;
    return foreign !== undefined && [...foreign].some((type) => touches(change, type));
  }

  /** Whether a formula would lead back to the column at this path. */
  reaches(program: Program, path: FieldPath): boolean {
    const programs = new Map([...this.ready()].map(([other, { program: known }]) => [other, known] as const));
    return leadsBack(path, program, programs);
  }

  /** Reads the definitions anew. */
  refresh(): void {
    this.columns = undefined;
  }

  /** At midnight what depends on the date is worked out again. The clock is asked once in each pass over cells. */
  private turnDay(): void {
    if (this.isDaySettled) return;
    this.isDaySettled = true;
    queueMicrotask(() => {
      this.isDaySettled = false;
    });
    const now = this.clock();
    if (now === this.day) return;
    this.day = now;
    for (const { values } of this.columns?.values() ?? []) values.clear();
  }

  private ready(): ReadonlyMap<FieldPath, Ready> {
    this.columns ??= this.prepare();
    return this.columns;
  }

  private prepare(): ReadonlyMap<FieldPath, Ready> {
    const columns = [...this.store.all('calculatedField')].flatMap(
      (record) => calculatedColumnOf(record) ?? [],
    );
    const programs = new Map<FieldPath, Program | string>();
    for (const { path, expression, type } of columns) {
      const compiled = compileFormula(expression, type, this.fields);
      programs.set(path, compiled.ok ? compiled.program : compiled.message);
    }
    return new Map(
      columns.map((column): [FieldPath, Ready] => {
        const circle = circleFrom(column.path, programs);
        const program =
          circle === undefined ? (programs.get(column.path) ?? '') : 'The formula depends on itself.';
        return [column.path, { column, program, foreign: foreignOf(column, programs), values: new Map() }];
      }),
    );
  }

  private follow(change: StoreChange): void {
    this.index.follow(change);
    if (definesFields(change)) {
      this.refresh();
      return;
    }
    for (const [path, { column, values }] of this.columns ?? []) {
      if (this.isTouched(path, change)) values.clear();
      else
        for (const lists of [change.changed, change.deleted])
          for (const id of lists.get(column.type) ?? []) values.delete(id);
    }
  }
}

function touches({ created, changed, deleted }: StoreChange, type: string): boolean {
  return created.has(type) || changed.has(type) || deleted.has(type);
}

type Programs = ReadonlyMap<FieldPath, Program | string>;

/** Types that a column looks into, by way of other calculated columns too. */
function foreignOf(column: CalculatedColumn, programs: Programs): ReadonlySet<string> {
  const foreign = new Set<string>();
  for (const path of reachedFrom(column.path, programs)) {
    const program = programs.get(path);
    if (program === undefined || typeof program === 'string') continue;
    for (const type of program.foreign) foreign.add(type);
    for (const type of [program.type, ...program.foreign])
      for (const lender of lendersOf(type)) foreign.add(lender);
  }
  return foreign;
}

function reachedFrom(path: FieldPath, programs: Programs): ReadonlySet<FieldPath> {
  const reached = new Set<FieldPath>([path]);
  for (const at of reached) for (const next of readsOf(at, programs)) reached.add(next);
  return reached;
}

function readsOf(path: FieldPath, programs: Programs): FieldPath[] {
  const program = programs.get(path);
  if (program === undefined || typeof program === 'string') return [];
  return program.reads.flatMap((read) => (isCalculatedPath(read.path) ? read.path : []));
}

function leadsBack(path: FieldPath, program: Program, programs: Programs): boolean {
  const changed = new Map<FieldPath, Program | string>([...programs, [path, program]]);
  return circleFrom(path, changed) !== undefined;
}

/** The way from a column back to itself; undefined where there is none. */
function circleFrom(path: FieldPath, programs: Programs): readonly FieldPath[] | undefined {
  const next = readsOf(path, programs);
  const reached = next.find((other) => reachedFrom(other, programs).has(path));
  return reached === undefined ? undefined : [path, reached];
}
