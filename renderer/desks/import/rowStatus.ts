import type { PlannedRow } from '@shared/imports';
import type { Tone } from '@/design';

export const STATUS: Readonly<Record<PlannedRow['status'], { label: string; tone: Tone }>> = {
  new: { label: 'New', tone: 'success' },
  changed: { label: 'Changed', tone: 'accent' },
  unchanged: { label: 'Unchanged', tone: 'neutral' },
  refused: { label: 'Refused', tone: 'danger' },
};
