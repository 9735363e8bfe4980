import { countText } from '@shared/numbers';
import { declarationOf, isRecordType, type RecordType } from '@shared/records';
import type { Session } from '@/workspace/session';

/** Which of the listed records are meant. */
export type Scope = 'selection' | 'view' | 'all';

/** The ids that a choice could be about, as they were when the dialog opened. */
export interface Listed {
  readonly type: RecordType;
  readonly selection: readonly string[];
  readonly view: readonly string[];
  readonly all: readonly string[];
}

/** What the view in front lists; products where it lists nothing. */
export function listedNow({ activeView, workspace }: Session): Listed {
  const { records } = activeView.state.getState();
  const type = records !== null && isRecordType(records.type) ? records.type : 'product';
  const all = [...workspace.store.idsOf(type)];
  if (records === null) return { type, selection: [], view: all, all };
  return { type, selection: records.selected(), view: records.inView(), all };
}

/** What a person most likely means: what is selected, else what the filters leave. */
export function firstScope({ selection, view, all }: Listed): Scope {
  if (selection.length > 1) return 'selection';
  return view.length < all.length ? 'view' : 'all';
}

export function scopeLabel(scope: Scope, { type, ...ids }: Listed): string {
  const { label, plural } = declarationOf(type);
  const count = ids[scope].length;
  const noun = (count === 1 ? label : plural).toLowerCase();
  const words = { selection: 'selected', view: 'in view', all: 'in all' };
  return `${countText(count)} ${noun} ${words[scope]}`;
}
