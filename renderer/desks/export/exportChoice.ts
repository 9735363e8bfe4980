import { vendorFormats } from '@shared/formats';
import type { UploadOptions } from '@shared/formats/engine/upload';
import type { FormatId } from '@shared/formats/format';
import { countText } from '@shared/numbers';
import {
  declarationOf,
  isRecordType,
  nameOfRecord,
  type RecordType,
  type StoredRecord,
} from '@shared/records';
import { membersOf } from '@shared/sets';
import type { Session } from '@/workspace/session';

export type Scope = 'selection' | 'view' | 'all' | 'set';

/** What a file is made as: a vendor's layout, a table for people or programs, or an imported file again. */
export type Target =
  | { readonly kind: 'vendor'; readonly format: Exclude<FormatId, 'table'>; readonly generation: string }
  | { readonly kind: 'table'; readonly style: 'people' | 'raw' | 'workbook' }
  | { readonly kind: 'source'; readonly id: string };

export interface ExportChoice {
  readonly target: Target;
  readonly scope: Scope;
  /** The set whose records are written, where they are the scope. */
  readonly set: string | undefined;
  /** Records of this type are listed. */
  readonly type: RecordType;
  readonly mode: 'copy' | 'upload';
  /** Records that the imported file lacks are appended to its copy. */
  readonly withOthers: boolean;
  readonly upload: Required<Pick<UploadOptions, 'includeStock' | 'replace' | 'deletions'>>;
  /** `channel` and `marketplace` of listings. */
  readonly place: Readonly<Record<string, string>>;
}

/** The ids that a choice could be about, as they were when the dialog opened. */
export interface Listed {
  readonly type: RecordType;
  readonly selection: readonly string[];
  readonly view: readonly string[];
  readonly all: readonly string[];
  /** Sets of this type, with the records of each. */
  readonly sets: readonly { readonly id: string; readonly name: string; readonly ids: readonly string[] }[];
}

export interface TargetOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  readonly target: Target;
}

const GENERATIONS: Readonly<Record<string, string>> = {
  new: 'new layout',
  legacy: 'older layout',
  core: 'CSV',
  names: 'field names, TSV',
  'inventory-loader': 'inventory loader',
  'fba-inventory': 'FBA inventory',
};

const TABLES: readonly TargetOption[] = [
  {
    value: 'people',
    label: 'CSV for people',
    detail: 'opens safely in a spreadsheet',
    target: { kind: 'table', style: 'people' },
  },
  {
    value: 'raw',
    label: 'CSV, raw',
    detail: 'for programs',
    target: { kind: 'table', style: 'raw' },
  },
  {
    value: 'workbook',
    label: 'Excel workbook',
    detail: 'XLSX',
    target: { kind: 'table', style: 'workbook' },
  },
];

/** Everything that can be written, imported files first. */
export function targetOptions({ workspace }: Session): TargetOption[] {
  const sources = [...workspace.store.all('source')]
    .sort((left, right) => importedAt(right).localeCompare(importedAt(left)))
    .map(
      (record): TargetOption => ({
        value: `source ${record.id}`,
        label: `As ${nameOfRecord(record)}`,
        detail: 'imported file',
        target: { kind: 'source', id: record.id },
      }),
    );
  const vendors = vendorFormats.flatMap(({ id, label, generations }) =>
    generations.map(
      (generation): TargetOption => ({
        value: `vendor ${id} ${generation}`,
        label: `${label}, ${GENERATIONS[generation] ?? generation.replaceAll('-', ' ')}`,
        target: { kind: 'vendor', format: id as Exclude<FormatId, 'table'>, generation },
      }),
    ),
  );
  return [...sources, ...vendors, ...TABLES];
}

export function optionOf(options: readonly TargetOption[], target: Target): TargetOption | undefined {
  return options.find((option) => JSON.stringify(option.target) === JSON.stringify(target));
}

function importedAt({ values }: StoredRecord): string {
  return String(values.importedAt ?? '');
}

/** What the view in front lists; products where it lists nothing. */
export function listedNow({ activeView, workspace }: Session): Listed {
  const { records } = activeView.state.getState();
  const type = records !== null && isRecordType(records.type) ? records.type : 'product';
  const all = [...workspace.store.idsOf(type)];
  const sets = setsOf(type, workspace);
  if (records === null) return { type, selection: [], view: all, all, sets };
  return { type, selection: records.selected(), view: records.inView(), all, sets };
}

function setsOf(type: string, { store }: Session['workspace']): Listed['sets'] {
  return [...store.all('recordSet')]
    .filter(({ values }) => values.recordType === type)
    .map((set) => ({ id: set.id, name: nameOfRecord(set), ids: membersOf(set, (id) => store.get(id)) }));
}

/** The records that a choice is about. */
export function idsOf(
  { scope, set }: Pick<ExportChoice, 'scope' | 'set'>,
  listed: Listed,
): readonly string[] {
  return scope === 'set' ? (listed.sets.find(({ id }) => id === set)?.ids ?? []) : listed[scope];
}

export function firstChoice(listed: Listed, target: Target): ExportChoice {
  return {
    target,
    scope:
      listed.selection.length > 1 ? 'selection' : listed.view.length < listed.all.length ? 'view' : 'all',
    set: listed.sets[0]?.id,
    type: listed.type,
    mode: 'copy',
    withOthers: false,
    upload: { includeStock: false, replace: false, deletions: false },
    place: {},
  };
}

export function scopeLabel(scope: Scope, listed: Listed, set: string | undefined): string {
  const { label, plural } = declarationOf(listed.type);
  const count = idsOf({ scope, set }, listed).length;
  const noun = (count === 1 ? label : plural).toLowerCase();
  const words = { selection: 'selected', view: 'in view', all: 'in all', set: 'of a set' };
  return `${countText(count)} ${noun} ${words[scope]}`;
}
