import type { RecordNames } from '@shared/fields';
import type { Fields } from '@shared/records/fieldCatalog';
import type { GridView } from '@/data/query';
import type { RowStore, StoreChange } from '@/data/rowStore';
import { columnsOf, type GridColumn } from './columns';
import { MapEntries } from './mapEntries';

/** The columns of one grid: all of them by path, and those in view by number. */
export class ShownColumns {
  private all: readonly GridColumn[] = [];
  private byPath: ReadonlyMap<string, GridColumn> = new Map();
  private shown: readonly string[] = [];
  private numbers: ReadonlyMap<string, number> = new Map();
  private readonly entries: MapEntries;

  constructor(
    private readonly type: string,
    private readonly names: RecordNames,
    private readonly fields: Fields,
    { store, onFound }: { store: RowStore; onFound: () => void },
  ) {
    this.entries = new MapEntries(store, type, onFound);
  }

  start(): void {
    this.entries.start();
  }

  stop(): void {
    this.entries.stop();
  }

  follow(change: StoreChange): void {
    this.entries.follow(change);
  }

  /** Hidden ones included, in the order of the view. */
  take(view: GridView): readonly GridColumn[] {
    this.all = columnsOf(this.type, view, {
      entries: this.entries.paths,
      names: this.names,
      fields: this.fields,
    });
    this.byPath = new Map(this.all.map((column) => [column.path, column]));
    return this.all;
  }

  /** What stands on the screen, from left to right. */
  setShown(paths: readonly string[]): void {
    this.shown = paths;
    this.numbers = new Map(paths.map((path, index) => [path, index]));
  }

  get paths(): readonly string[] {
    return this.shown;
  }

  get(path: string): GridColumn | undefined {
    return this.byPath.get(path);
  }

  number(path: string): number | undefined {
    return this.numbers.get(path);
  }

  /** The header of a column by its number. */
  headerOf(column: number): string {
    return this.get(this.shown[column] ?? '')?.header ?? '';
  }

  /** The first one beside those that are pinned. */
  get firstUnpinned(): string | undefined {
    return this.shown.find((path) => !this.get(path)?.isPinned);
  }

  /** Columns of text in view. */
  texts(limit: number): readonly string[] {
    return this.shown.filter((path) => this.get(path)?.field.kind === 'text').slice(0, limit);
  }
}
