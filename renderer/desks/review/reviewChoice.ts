import { type FieldPath, mapPath } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import { isReviewable } from '@shared/review';

/** A field that may go into the workbook. */
export interface FieldChoice {
  readonly path: FieldPath;
  readonly label: string;
  readonly group: string;
  readonly isText: boolean;
  readonly isChosen: boolean;
  /** Characters; null for no limit. */
  readonly limit: number | null;
}

/** What search results show before they cut it off: a start, to be set otherwise. */
const USUAL_LIMITS: Readonly<Record<FieldPath, number>> = { seoTitle: 60, seoDescription: 155 };

/** Groups whose texts a copywriter is likely to be asked for. */
const WRITTEN: ReadonlySet<string> = new Set(['Content', 'Search']);
const ENTRIES_LOOKED_AT = 500;

/** Every field that can be reviewed: declared ones, people's own, and entries that the records have. */
export function fieldChoices(type: string, records: readonly StoredRecord[], fields: Fields): FieldChoice[] {
  const choices: FieldChoice[] = [];
  const add = (path: FieldPath, group: string): void => {
    const field = fields.at(type, path);
    if (field === undefined || !isReviewable(field)) return;
    const isText = field.kind === 'text' || field.kind === 'richText' || field.kind === 'list';
    const isKey = field.kind === 'text' && field.identifier === true;
    const limit = (field.kind === 'text' ? field.maxLength : undefined) ?? USUAL_LIMITS[path];
    choices.push({
      path,
      label: fields.label(type, path),
      group,
      isText,
      isChosen: isText && !isKey && WRITTEN.has(group) && field.hidden !== true,
      limit: limit ?? null,
    });
  };
  for (const [path, field] of fields.of(type)) {
    const group = field.group ?? declarationOf(type).label;
    if (field.kind === 'map' && field.keyTo === undefined)
      for (const key of entryKeys(path, records)) add(mapPath(path, key), group);
    else add(path, group);
  }
  return choices;
}

function entryKeys(name: string, records: readonly StoredRecord[]): string[] {
  const keys = new Set<string>();
  for (const { values } of records.slice(0, ENTRIES_LOOKED_AT))
    for (const path in values) if (path.startsWith(`${name}.`)) keys.add(path.slice(name.length + 1));
  return [...keys].sort();
}

/** What tells the records apart, locked beside the texts: the first keys, and the name where it is not edited. */
export function keyPaths(type: string, chosen: readonly FieldPath[]): FieldPath[] {
  const { keyFields, nameFields } = declarationOf(type);
  const wanted = [keyFields[0], nameFields[0]].filter((path) => path !== undefined);
  const left = [...new Set(wanted)].filter((path) => !chosen.includes(path));
  return left.length > 0 ? left : [...keyFields].filter((path) => !chosen.includes(path)).slice(0, 1);
}
