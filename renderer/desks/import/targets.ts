import type { TextContext } from '@shared/fields';
import { checkValue, parseValue, valueText } from '@shared/fields';
import { attributePath } from '@shared/formats/engine/attributePath';
import { type MappedColumn, rolesOfType, splitTarget } from '@shared/formats/mapped-table';
import { declarationOf, isRecordType, type RecordType } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import type { ComboboxOption } from '@/design';

export const IGNORED = 'ignored';
export const KEPT = 'kept';

/** What a column of a table about a type can mean. */
export function targetOptions(type: RecordType, fields: Fields): ComboboxOption[] {
  const options = rolesOfType(type).flatMap((role) => {
    const { label } = declarationOf(role);
    return fields
      .of(role)
      .filter(
        ([path, { kind, readOnly }]) =>
          kind !== 'map' &&
          readOnly !== true &&
          !(role === 'variant' && type === 'product' && path === 'product'),
      )
      .map(([path, field]) => ({
        value: `${role}.${path}`,
        label: role === type ? field.label : `${field.label} (${label.toLowerCase()})`,
        detail: label,
      }));
  });
  return [
    { value: IGNORED, label: 'Ignore this column' },
    ...(keptTarget(type, 'x', 0) === null ? [] : [{ value: KEPT, label: 'Keep as an attribute' }]),
    ...options,
  ];
}

/** Where a column is kept that no field is meant for; null where the type keeps none. */
export function keptTarget(type: RecordType, header: string, column: number): string | null {
  const { fields } = declarationOf(type);
  const path = attributePath(header, column, new Set());
  if ('attributes' in fields) return `${type}.${path}`;
  return 'custom' in fields ? `${type}.${path.replace(/^attributes\./, 'custom.')}` : null;
}

/** The option that stands for a column's target. */
export function optionOf({ target }: MappedColumn, fields: Fields): string {
  if (target === null) return IGNORED;
  const { role, path } = splitTarget(target);
  if (fields.isDefined(role, path)) return target;
  return /^[^.]+\.(attributes|custom)\./.test(target) ? KEPT : target;
}

/** Targets that more than one column fills, but for lists, which take several. */
export function doubledTargets(columns: readonly MappedColumn[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { target, item } of columns) {
    if (target === null || item !== undefined) continue;
    if (seen.has(target)) doubled.add(target);
    seen.add(target);
  }
  return doubled;
}

/** A sample as it would be read, in the user's own spelling; undefined where its field says nothing of its form. */
export function readSample(
  sample: string,
  target: string | null,
  { file, user, fields }: { readonly file: TextContext; readonly user: TextContext; readonly fields: Fields },
): { readonly text: string; readonly isInvalid: boolean } | undefined {
  if (target === null) return undefined;
  const { role, path } = splitTarget(target);
  const field = isRecordType(role) ? fields.at(role, path) : undefined;
  if (
    field === undefined ||
    field.kind === 'reference' ||
    field.kind === 'references' ||
    field.kind === 'asset'
  )
    return undefined;
  const value = parseValue(sample, field, file);
  return { text: valueText(value, field, user), isInvalid: checkValue(value, field) !== undefined };
}
