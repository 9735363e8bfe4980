import type { Icon } from '@/design';
import type { TabContent } from '@/workspace/screen';

export type DeskGroup = 'Catalog' | 'Work on data';

/** A place of work, as the side bar lists it. */
export interface Desk {
  readonly label: string;
  readonly icon: Icon;
  readonly group: DeskGroup;
  /** What its tab shows. */
  readonly content: TabContent;
  /** The record type whose number stands beside the label. */
  readonly counts?: string;
}
