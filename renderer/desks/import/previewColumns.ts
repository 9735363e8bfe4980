import type { FieldPath } from '@shared/fields';
import { fieldIn } from '@shared/formats/engine/compile';
import { type ImportPlan, tickName } from '@shared/imports';
import { declarationOf } from '@shared/records';
import { fieldLabel } from './previewRow';

/** A field that the import would set, and in how many rows. */
export interface PreviewColumn {
  readonly name: string;
  readonly type: string;
  readonly path: FieldPath;
  readonly label: string;
  readonly changed: number;
  readonly created: number;
}

interface CountedColumn {
  readonly type: string;
  readonly path: FieldPath;
  changed: number;
  created: number;
}

/** The fields the import would set, in the order in which the file names them. */
export function previewColumns({ set, drafts }: ImportPlan): PreviewColumn[] {
  const columns: CountedColumn[] = [];
  const known = new Map<string, Map<FieldPath, CountedColumn>>();
  // Asked for every value of the file: no name is put together for it.
  const at = (type: string, path: FieldPath): CountedColumn => {
    let ofType = known.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      known.set(type, ofType);
    }
    let column = ofType.get(path);
    if (column === undefined) {
      column = { type, path, changed: 0, created: 0 };
      ofType.set(path, column);
      columns.push(column);
    }
    return column;
  };
  drafts.forEach(({ status, cells }, index) => {
    const draft = set.drafts[index];
    if (draft === undefined) return;
    if (status === 'changed') for (const { path } of cells) at(draft.type, path).changed++;
    if (status === 'new')
      for (const path in draft.values) if (draft.values[path] !== null) at(draft.type, path).created++;
  });
  return columns.flatMap(({ type, path, ...counts }) => {
    const name = tickName(type, path);
    const field = fieldIn(set.reading, type, path);
    const label = `${declarationOf(type).label}: ${fieldLabel(type, path, set.reading)}`;
    return field === undefined ? [] : [{ name, type, path, label, ...counts }];
  });
}
