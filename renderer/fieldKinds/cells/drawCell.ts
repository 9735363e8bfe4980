import type { CellContent } from './cellContent';
import './cells.css';

/** Where a picture's bytes are, by the asset's id; null where only its address is known. */
export type PictureSource = (assetId: string) => string | null;

export interface DrawOptions {
  readonly source: PictureSource;
  /** A word that tells badges apart by colour; their text says the same. */
  readonly tone?: string;
}

const SHOWN_PICTURES = 4;
const CHECK = 'M3 7.4 5.8 10.2l5.4-6';

/** Puts a cell's content into an element that is used again and again while the grid scrolls. */
export function drawCell(element: HTMLElement, content: CellContent, options: DrawOptions): void {
  switch (content.form) {
    case 'text':
      drawText(element, content);
      return;
    case 'badge':
      element.replaceChildren(span('aisle-cell-badge', content.text, options.tone));
      return;
    case 'yes':
      element.replaceChildren(tick(content.text));
      return;
    case 'no':
      element.replaceChildren(span('aisle-cell-no', content.text));
      return;
    case 'images':
      drawPictures(element, content, options.source);
      return;
  }
}

function drawText(element: HTMLElement, { text, suffix }: CellContent): void {
  if (suffix === undefined) {
    if (element.childElementCount > 0 || element.textContent !== text) element.textContent = text;
    return;
  }
  element.replaceChildren(text, span('aisle-cell-suffix', suffix));
}

function span(className: string, text: string, tone?: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  if (tone !== undefined) element.dataset.tone = tone;
  return element;
}

function tick(label: string): Element {
  const holder = document.createElement('span');
  holder.setAttribute('role', 'img');
  holder.setAttribute('aria-label', label);
  holder.className = 'aisle-cell-yes';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 14 14');
  svg.setAttribute('width', '14');
  svg.setAttribute('height', '14');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', CHECK);
  svg.append(path);
  holder.append(svg);
  return holder;
}

function drawPictures(element: HTMLElement, { images = [], text }: CellContent, source: PictureSource): void {
  const shown = images.slice(0, SHOWN_PICTURES).map((id) => picture(source(id)));
  const more = images.length - shown.length;
  const strip = document.createElement('span');
  strip.className = 'aisle-cell-pictures';
  if (images.length > 0) {
    strip.setAttribute('role', 'img');
    strip.setAttribute('aria-label', text);
  }
  strip.append(...shown);
  if (more > 0) strip.append(span('aisle-cell-suffix', `+${more}`));
  element.replaceChildren(strip);
}

export function picture(source: string | null): HTMLElement {
  const frame = document.createElement('span');
  frame.className = 'aisle-cell-picture';
  if (source === null) {
    frame.dataset.empty = '';
    return frame;
  }
  const image = document.createElement('img');
  image.loading = 'lazy';
  // Left to be decoded later, some of a screenful of large pictures were never drawn.
  image.decoding = 'sync';
  image.alt = '';
  image.draggable = false;
  image.onerror = () => {
    image.remove();
    frame.dataset.empty = '';
  };
  image.src = source;
  frame.append(image);
  return frame;
}
