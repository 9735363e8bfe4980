import type { Query } from '@/data/query';
import type { StoreChange } from '@/data/rowStore';
import { whileIdle } from './whileIdle';

/** Milliseconds without a change before the work begins. */
const REST = 1_500;
/** Of so many changed records the rest need not be looked at again. */
const FEW = 1_000;

/** Makes search texts and sort keys before they are asked for, once nothing has happened for a while. */
export class Preparation {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private end: () => void = () => undefined;
  /** The columns that are ready but for the changed records; undefined while not all is. */
  private ready: string | undefined;
  private readonly changed = new Set<string>();

  constructor(
    private readonly query: Query,
    private readonly type: string,
    /** The columns that a sort is most likely to ask for. */
    private readonly paths: () => readonly string[],
  ) {}

  /** To be called after a change of the columns or of the store. */
  plan(change?: StoreChange): void {
    if (change !== undefined) this.note(change);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.end();
      this.end = whileIdle(this.run());
    }, REST);
  }

  private note({ created, deleted, changed }: StoreChange): void {
    const own = changed.get(this.type) ?? [];
    const isOwnEdit = created.size === 0 && deleted.size === 0 && changed.size === 1 && own.length > 0;
    if (!isOwnEdit || own.length + this.changed.size > FEW) this.ready = undefined;
    else for (const id of own) this.changed.add(id);
  }

  private *run(): Generator<undefined> {
    const paths = this.paths();
    const name = paths.join(' ');
    if (this.ready === name) yield* this.query.prepare(this.type, paths, [...this.changed]);
    else {
      this.ready = undefined;
      yield* this.query.prepare(this.type, paths);
    }
    this.ready = name;
    this.changed.clear();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.end();
  }
}
