import { assetSource } from '@/data/addAssets';
import type { CellContent } from '@/fieldKinds/cells/cellContent';
import { drawCell } from '@/fieldKinds/cells/drawCell';
import type { LiveCell } from './cellComponent';
import type { PaintSource } from './paintSource';

/** What a cell is to show. */
export interface Drawn {
  readonly content: CellContent;
  readonly classes: readonly string[];
  /** Why the cell is marked, or where its value comes from. */
  readonly remark: string;
}

/** Puts it into the cell; what is there already costs nothing. */
export function draw(
  live: LiveCell,
  { content, classes, remark }: Drawn,
  tone: string,
  source: PaintSource,
): void {
  const pictures = content.images?.map((id) => sourceOf(id, source)).join() ?? '';
  const drawn = [content.form, content.text, content.suffix, pictures, tone, remark].join('\u0000');
  if (drawn !== live.drawn) {
    live.drawn = drawn;
    drawCell(live.content, content, {
      source: (id) => sourceOf(id, source),
      ...(tone === '' ? {} : { tone }),
    });
    setRemark(live.cell, remark);
  }
  setClasses(live, classes);
}

export function sourceOf(id: string, { session: { workspace } }: PaintSource): string | null {
  return assetSource(workspace.store.get(id)?.values.hash);
}

/** The tooltip says it on hover; the description says it to a screen reader. */
export function setRemark(cell: HTMLElement, remark: string): void {
  if (remark === '') {
    cell.removeAttribute('aria-description');
    cell.removeAttribute('title');
  } else {
    cell.setAttribute('aria-description', remark);
    cell.title = remark;
  }
}

/** Ours alone: AG Grid keeps classes of its own on the same element. */
export function setClasses(live: LiveCell, classes: readonly string[]): void {
  const marks = classes.join(' ');
  if (marks === live.marks) return;
  const next = new Set(classes);
  for (const name of live.marks.split(' '))
    if (name !== '' && !next.has(name)) live.cell.classList.remove(name);
  for (const name of next) live.cell.classList.add(name);
  live.marks = marks;
}
