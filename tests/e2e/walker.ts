/**
 * Runs in the page, beside the app: knows what on the screen can be used, and notes what the keyboard's focus comes to.
 * Everything in one function, since it is sent there as text.
 */
export function installWalker(within: string): void {
  /** A label for reports and for comparing: elements are drawn anew while one walks. */
  const nameOf = (element: Element): string => {
    const role = element.getAttribute('role') ?? element.localName;
    const labelled = element.getAttribute('aria-labelledby');
    const words =
      element.getAttribute('aria-label') ??
      (labelled === null ? null : document.getElementById(labelled)?.textContent) ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.getAttribute('title') ??
      element.textContent ??
      '';
    return `${role} “${words.trim().slice(0, 50)}”`;
  };
  /** Of the rows of a list, one stands for its neighbours. */
  const kindOf = (name: string): string => name.split(/\s+/).slice(0, 4).join(' ').replace(/\d+/g, '0');
  const USABLE =
    'a[href], button, input, select, textarea, summary, [contenteditable="true"], [draggable="true"], [tabindex="0"], ' +
    '[role="tab"], [role="checkbox"], [role="radio"], [role="switch"], [role="combobox"], [role="menuitem"], ' +
    '[role="menuitemradio"], [role="menuitemcheckbox"], [role="treeitem"], [role="separator"][aria-valuenow]';
  /** Cells, whose keys are tried by themselves; frames that hand the focus on; what the mouse alone has. */
  const LEFT_OUT =
    '[role="grid"] *, [role="treegrid"] *, .ag-root-wrapper, .ag-root-wrapper *, [role="radiogroup"], [role="toolbar"], ' +
    '[role="tablist"], [aria-hidden="true"], [aria-hidden="true"] *, [inert] *';
  const isUsable = (element: Element): boolean =>
    element.checkVisibility() &&
    element.getBoundingClientRect().width > 0 &&
    !element.matches(':disabled, [aria-disabled="true"], [data-disabled]') &&
    !element.matches(LEFT_OUT) &&
    // A token is removed by Delete and moved by Alt+arrows.
    element.parentElement?.querySelector(':scope > [data-token]:not(:only-child)') !==
      element.previousElementSibling;
  const COMPOSITES: Readonly<Record<string, readonly string[]>> = {
    '[role="toolbar"]': ['ArrowRight'],
    '[role="tablist"]': ['ArrowRight'],
    '[role="radiogroup"]': ['ArrowRight'],
    '[role="menu"]': ['ArrowDown'],
    '[role="tree"]': ['ArrowDown'],
  };
  const styleOf = (element: Element, pseudo?: string): string => {
    const style = getComputedStyle(element, pseudo);
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopColor, backgroundColor } = style;
    return [
      outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor,
      boxShadow,
      borderTopColor,
      backgroundColor,
    ].join();
  };
  const looksOf = (element: Element): string => {
    const around = [element, element.parentElement, element.parentElement?.parentElement].filter(
      (one) => one != null,
    );
    return [
      ...around.map((one) => styleOf(one)),
      styleOf(element, '::before'),
      styleOf(element, '::after'),
    ].join(';');
  };

  const still = new CSSStyleSheet();
  still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

  const seen = new Set<string>();
  const visited = new Set<Element>();
  const focusedLooks = new Map<Element, string>();
  const note = (): Stop => {
    const element = document.activeElement ?? document.body;
    const isNew = !visited.has(element);
    visited.add(element);
    const kind = kindOf(nameOf(element));
    const isKnownKind = seen.has(kind);
    seen.add(kind);
    if (element !== document.body) focusedLooks.set(element, looksOf(element));
    const found = Object.entries(COMPOSITES).find(([selector]) => element.closest(selector) !== null);
    const composite = found === undefined ? null : element.closest(found[0]);
    const isFirst = composite !== null && !visited.has(composite);
    if (composite !== null) visited.add(composite);
    return {
      name: nameOf(element),
      isNew,
      isKnownKind,
      isNowhere: element === document.body,
      isOutside: element !== document.body && element.closest(within) === null,
      isInGrid: element.closest('.ag-root-wrapper') !== null,
      isSplitter: element.matches('[role="separator"]'),
      isListbox: element.matches('[role="listbox"]'),
      hasTokens: element.matches('input') && element.parentElement?.querySelector('[data-token]') != null,
      arrow: isFirst && found !== undefined ? (found[1][0] ?? null) : null,
      items: composite === null ? 0 : [...composite.querySelectorAll(USABLE)].filter(isUsable).length,
      value: element.getAttribute('aria-valuenow') ?? element.getAttribute('aria-activedescendant') ?? '',
      options: element.querySelectorAll('[role="option"]').length,
    };
  };
  const missed = (within: string): string[] => {
    const roots = [...document.querySelectorAll(within)];
    const usable = roots.flatMap((root) => [...root.querySelectorAll(USABLE)]).filter(isUsable);
    return [...new Set(usable.map(nameOf).filter((name) => !seen.has(kindOf(name))))];
  };
  /** Looks the same with the focus and without. A box to type in that opened by itself has its caret. */
  const faint = (): string[] =>
    [...focusedLooks]
      .filter(([element]) => element.isConnected && element !== document.activeElement)
      .filter(([element, looks]) => !element.matches('[cmdk-input]') && looksOf(element) === looks)
      .map(([element]) => nameOf(element));
  Object.assign(globalThis, { walker: { note, missed, faint } satisfies Walker });
}

/** What the focus has come to. */
export interface Stop {
  readonly name: string;
  readonly isNew: boolean;
  readonly isKnownKind: boolean;
  readonly isNowhere: boolean;
  readonly isOutside: boolean;
  readonly isInGrid: boolean;
  readonly isSplitter: boolean;
  readonly isListbox: boolean;
  readonly hasTokens: boolean;
  /** The key that goes through the widget it belongs to, where that was not gone through yet. */
  readonly arrow: string | null;
  readonly items: number;
  readonly value: string;
  readonly options: number;
}

export interface Walker {
  note(): Stop;
  missed(within: string): string[];
  faint(): string[];
}
