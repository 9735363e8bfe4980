import type { FieldPath } from '@shared/fields';
import { declarationOf, recordTypes } from '@shared/records';
import type { FindPlace } from '@/data/find/findAll';
import type { ActiveViewState } from '@/workspace/activeView';
import type { Session } from '@/workspace/session';

export type Scope = 'selection' | 'view' | 'workspace';

/** What the view in front listed when the dialog was opened. */
export interface Listed {
  readonly type: string;
  readonly inView: readonly string[];
  readonly selected: readonly string[];
  readonly selectedPaths: readonly FieldPath[];
}

export function listedNow(records: ActiveViewState['records']): Listed | undefined {
  if (records === null) return undefined;
  return {
    type: records.type,
    inView: records.inView(),
    selected: records.selected(),
    selectedPaths: records.selectedPaths(),
  };
}

/** Types that hold records a person works with. */
export function searchableTypes({ workspace }: Pick<Session, 'workspace'>): string[] {
  return Object.keys(recordTypes).filter(
    (type) => declarationOf(type).internal !== true && workspace.store.idsOf(type).size > 0,
  );
}

export interface Where {
  readonly scope: Scope;
  /** Types left out of a search over the workspace. */
  readonly withoutTypes: readonly string[];
  /** "type path" of the columns to look in; all where it is empty. */
  readonly columns: readonly string[];
}

export function typesIn(where: Where, listed: Listed | undefined, session: Session): readonly string[] {
  if (where.scope !== 'workspace') return listed === undefined ? [] : [listed.type];
  return searchableTypes(session).filter((type) => !where.withoutTypes.includes(type));
}

export function placesOf(where: Where, listed: Listed | undefined, session: Session): FindPlace[] {
  return typesIn(where, listed, session).flatMap((type): FindPlace[] => {
    const chosen = where.columns
      .filter((column) => column.startsWith(`${type} `))
      .map((column) => column.slice(type.length + 1));
    if (where.columns.length > 0 && chosen.length === 0) return [];
    const own = chosen.length > 0 ? { paths: chosen } : {};
    if (where.scope === 'workspace' || listed === undefined) return [{ type, ...own }];
    if (where.scope === 'view') return [{ type, ids: listed.inView, ...own }];
    return [{ type, ids: listed.selected, paths: own.paths ?? listed.selectedPaths }];
  });
}
