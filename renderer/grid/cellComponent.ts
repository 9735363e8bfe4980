import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';

export interface LiveCell {
  readonly row: number;
  readonly columnId: string;
  /** AG Grid's cell. */
  readonly cell: HTMLElement;
  /** The element inside it that we draw. */
  readonly content: HTMLElement;
  /** What was drawn last and which classes it carries, so that painting again costs nothing where nothing changed. */
  drawn: string;
  marks: string;
}

/** The cells that exist at this moment: some hundreds, whatever the table's size. */
export class LiveCells {
  private readonly cells = new Set<LiveCell>();

  constructor(private readonly paint: (cell: LiveCell) => void) {}

  add(cell: LiveCell): void {
    this.cells.add(cell);
    this.paint(cell);
  }

  remove(cell: LiveCell): void {
    this.cells.delete(cell);
  }

  [Symbol.iterator](): Iterator<LiveCell> {
    return this.cells[Symbol.iterator]();
  }

  paintAll(): void {
    for (const cell of this.cells) this.paint(cell);
  }
}

/** AG Grid's side of a cell: it only comes and goes; what it shows is painted from the records by its row number. */
export function cellComponent(live: LiveCells): new () => ICellRendererComp {
  return class implements ICellRendererComp {
    private readonly element = document.createElement('span');
    private cell: LiveCell | undefined;

    init({ node, column, eGridCell }: ICellRendererParams): void {
      this.element.className = 'aisle-cell';
      this.cell = {
        row: node.rowIndex ?? -1,
        columnId: column?.getColId() ?? '',
        cell: eGridCell,
        content: this.element,
        drawn: '',
        marks: '',
      };
      live.add(this.cell);
    }

    getGui(): HTMLElement {
      return this.element;
    }

    refresh(): boolean {
      return true;
    }

    destroy(): void {
      if (this.cell !== undefined) live.remove(this.cell);
    }
  };
}
