import type { Family, Remedy } from '@shared/families';

/** A dialog of the desk that is open, and what it is about. */
export type FamilyAction =
  | { readonly kind: 'add'; readonly values: readonly string[] }
  | { readonly kind: 'attach' }
  | { readonly kind: 'detach'; readonly ids: readonly string[] }
  | { readonly kind: 'move'; readonly ids: readonly string[] }
  | { readonly kind: 'split'; readonly ids: readonly string[] }
  | { readonly kind: 'merge' }
  | { readonly kind: 'theme' }
  | { readonly kind: 'rename'; readonly axis: string | undefined; readonly from: readonly string[] }
  | { readonly kind: 'order'; readonly axis: string | undefined }
  | { readonly kind: 'key'; readonly value: string }
  | { readonly kind: 'clearParent' }
  | { readonly kind: 'repair' }
  | { readonly kind: 'addParent' };

/** What a problem's button opens. */
export function remedyAction(
  remedy: Remedy,
  { axis, values }: { axis: string | undefined; values: readonly string[] },
): FamilyAction {
  if (remedy === 'rename') return { kind: 'rename', axis, from: values };
  return { kind: remedy };
}

export const REMEDY_WORDS: Readonly<Record<Remedy, string>> = {
  clearParent: 'Clear them…',
  repair: 'Make them agree…',
  rename: 'Spell it one way…',
  theme: 'Change theme…',
  addParent: 'Add the parent…',
};

export function canAct({ parent }: Family): boolean {
  return parent !== undefined;
}
