import type { CommandRegistry } from '@/workspace/commands';

/**
 * The parts of the window that F6 goes through, in the order of the page: elements with `data-area`, and of those that
 * lie within each other the inner ones. The attribute may name a command that takes the focus there.
 */
export function stepArea(commands: CommandRegistry, step: 1 | -1): void {
  const areas = shownAreas();
  const { activeElement } = document;
  const inside = areas.findIndex((area) => area.contains(activeElement));
  const before = areas.findLastIndex((area) => isAfter(area, activeElement));
  const from = inside >= 0 ? inside : step > 0 ? before : before + 1;
  for (let count = 1; count <= areas.length; count++) {
    const area = areas[(from + step * count + areas.length * 2) % areas.length];
    if (area !== undefined && enter(commands, area)) return;
  }
}

/** Into a view that has come to the front: to its cells where it has some, else to the first thing that takes it. */
export function enterView(commands: CommandRegistry, view: HTMLElement): void {
  const areas = shownAreas().filter((area) => view.contains(area));
  const main = areas.find((area) => area.dataset.area !== '');
  for (const area of [main, ...areas]) if (area !== undefined && enter(commands, area)) return;
}

/** What had the focus is gone or hidden: keys lead nowhere. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !activeElement.checkVisibility();
}

function shownAreas(): HTMLElement[] {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter((area) =>
    area.checkVisibility(),
  );
  return areas.filter((area) => !areas.some((other) => other !== area && area.contains(other)));
}

function isAfter(area: HTMLElement, element: Element | null): boolean {
  if (element === null) return false;
  return (area.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const FOCUSABLE =
  ':is(button, input, select, textarea, a[href], [contenteditable="true"], [tabindex]):not(:disabled, [tabindex="-1"], [aria-hidden="true"], .ag-tab-guard)';

/** False where nothing in it takes the focus. */
function enter(commands: CommandRegistry, area: HTMLElement): boolean {
  const { area: command = '' } = area.dataset;
  if (command !== '' && commands.run(command) && area.contains(document.activeElement)) return true;
  const focusable = [...area.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) =>
    element.checkVisibility(),
  );
  const current = focusable.find((element) => element.getAttribute('aria-current') === 'page');
  for (const element of [current, ...focusable]) {
    element?.focus();
    if (element !== undefined && element === document.activeElement) return true;
  }
  return false;
}
