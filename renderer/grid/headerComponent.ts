import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { ColumnFilter, SortKey } from '@/data/query';
import type { GridColumn } from './columns';

/** What a header shows and asks for. */
export interface HeaderSource {
  column(path: string): GridColumn | undefined;
  sort(): readonly SortKey[];
  filter(path: string): ColumnFilter | undefined;
  /** Click sorts by this column alone, with Shift by this one too. */
  onSort(path: string, isAdded: boolean): void;
  /** Ctrl+click takes the whole column, with Shift all from the selection to it. */
  onSelect(path: string, isExtended: boolean): void;
  onFilter(path: string, anchor: HTMLElement): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const FUNNEL = 'M2 3h10L8.2 7.6v3.6l-2.4 1V7.6Z';
const UP = 'M3.5 8.5 7 5l3.5 3.5';
const DOWN = 'M3.5 5.5 7 9l3.5-3.5';
/** px: a press that moved farther is a drag of the column. */
const DRAGGED = 4;

/** The headers on the screen, drawn again when sort or filters change. */
export class LiveHeaders {
  private readonly headers = new Set<{ draw(): void }>();

  add(header: { draw(): void }): void {
    this.headers.add(header);
  }

  remove(header: { draw(): void }): void {
    this.headers.delete(header);
  }

  drawAll(): void {
    for (const header of this.headers) header.draw();
  }
}

export function headerComponent(live: LiveHeaders, source: HeaderSource): new () => IHeaderComp {
  return class implements IHeaderComp {
    private readonly element = document.createElement('div');
    private readonly label = document.createElement('span');
    private readonly order = document.createElement('span');
    private readonly funnel = document.createElement('button');
    private header: HTMLElement | undefined;
    private path = '';
    private pressedAt = 0;

    init({ column, eGridHeader }: IHeaderParams): void {
      this.path = column.getColId();
      this.header = eGridHeader;
      this.element.className = 'aisle-header';
      this.label.className = 'aisle-header-label';
      this.order.className = 'aisle-header-sort';
      this.funnel.className = 'aisle-header-filter';
      this.funnel.type = 'button';
      this.funnel.tabIndex = -1;
      this.funnel.append(icon(FUNNEL, 'fill'));
      this.element.append(this.label, this.order, this.funnel);
      eGridHeader.addEventListener('pointerdown', this.press);
      eGridHeader.addEventListener('click', this.click);
      eGridHeader.addEventListener('keydown', this.key, true);
      live.add(this);
      this.draw();
    }

    getGui(): HTMLElement {
      return this.element;
    }

    refresh(): boolean {
      this.draw();
      return true;
    }

    destroy(): void {
      live.remove(this);
      this.header?.removeEventListener('pointerdown', this.press);
      this.header?.removeEventListener('click', this.click);
      this.header?.removeEventListener('keydown', this.key, true);
    }

    draw(): void {
      const { path } = this;
      const column = source.column(path);
      const title = column?.header ?? path;
      const sort = source.sort();
      const place = sort.findIndex((key) => key.path === path);
      const isDescending = sort[place]?.isDescending ?? false;
      const isFiltered = source.filter(path) !== undefined;
      this.label.textContent = title;
      this.element.title = column?.field.help ?? title;
      this.order.replaceChildren(
        ...(place < 0 ? [] : [icon(isDescending ? DOWN : UP, 'stroke')]),
        ...(place >= 0 && sort.length > 1 ? [String(place + 1)] : []),
      );
      this.funnel.setAttribute('aria-label', `Filter ${title}`);
      this.funnel.title = isFiltered ? 'Filtered: change or remove the filter' : 'Filter';
      this.element.toggleAttribute('data-filtered', isFiltered);
      this.header?.setAttribute('aria-sort', place < 0 ? 'none' : isDescending ? 'descending' : 'ascending');
      this.header?.setAttribute('aria-label', isFiltered ? `${title}, filtered` : title);
    }

    private readonly press = ({ clientX }: PointerEvent): void => {
      this.pressedAt = clientX;
    };

    private readonly click = (event: MouseEvent): void => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest('.ag-header-cell-resize')) return;
      if (Math.abs(event.clientX - this.pressedAt) > DRAGGED) return;
      if (this.funnel.contains(target)) source.onFilter(this.path, this.funnel);
      else if (event.ctrlKey || event.metaKey) source.onSelect(this.path, event.shiftKey);
      else source.onSort(this.path, event.shiftKey);
    };

    private readonly key = (event: KeyboardEvent): void => {
      const isFilter = event.key === 'ArrowDown' && event.altKey;
      if (isFilter) source.onFilter(this.path, this.funnel);
      else if (event.key === 'Enter') source.onSort(this.path, event.shiftKey);
      else if (event.key === ' ') source.onSelect(this.path, event.shiftKey);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
  };
}

function icon(path: string, drawn: 'fill' | 'stroke'): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 14 14');
  svg.setAttribute('width', '14');
  svg.setAttribute('height', '14');
  svg.setAttribute('aria-hidden', 'true');
  svg.dataset.drawn = drawn;
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
