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

/** The fields the import would set, in the order in which the file names them. */
export function previewColumns({ set, drafts }: ImportPlan): PreviewColumn[] {
  const columns = new Map<string, { type: string; path: FieldPath; changed: number; created: number }>();
  const at = (type: string, path: FieldPath) => {
    const name = tickName(type, path);
    let column = columns.get(name);
    if (column === undefined) {
      column = { type, path, changed: 0, created: 0 };
      columns.set(name, column);
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
  return [...columns].flatMap(([name, { type, path, ...counts }]) => {
    const field = fieldIn(set.reading, type, path);
    const label = `${declarationOf(type).label}: ${fieldLabel(type, path, set.reading)}`;
    return field === undefined ? [] : [{ name, type, path, label, ...counts }];
  });
}
