import type { Value } from '@shared/fields';

const TONES: Readonly<Record<string, string>> = {
  active: 'success',
  confirmed: 'success',
  suppressed: 'danger',
  incomplete: 'warning',
  suggested: 'warning',
};

/** The colour of a state's badge. The words are those the record types share for their states. */
export function toneOf(state: Value | undefined, archived: string | undefined): string {
  if (typeof state !== 'string') return '';
  return state === archived ? 'muted' : (TONES[state] ?? '');
}
