import type { RecordChange, StepBody } from '@shared/changes';
import type { FieldPath, Value } from '@shared/fields';
import { declarationOf, nameOfRecord } from '@shared/records';
import type { RuleReader } from './reader';

/** Nothing lies below itself: why a step is refused that would close a circle in a tree. */
export function circleRefusal({ changes }: StepBody, reader: RuleReader): string | undefined {
  const parentsBy = new Map<FieldPath, ReadonlyMap<string, Value | undefined>>();
  for (const { id, type, fields } of changes) {
    const { parentField } = declarationOf(type);
    const moved = fields.find(({ path }) => path === parentField);
    if (parentField === undefined || typeof moved?.to !== 'string') continue;
    const parents = parentsBy.get(parentField) ?? parentsAfter(changes, parentField);
    parentsBy.set(parentField, parents);
    const above = (at: string): string | undefined => {
      const to = parents.has(at) ? parents.get(at) : reader.get(at)?.values[parentField];
      return typeof to === 'string' ? to : undefined;
    };
    const seen = new Set<string>();
    for (let at: string | undefined = moved.to; at !== undefined && !seen.has(at); at = above(at)) {
      if (at === id) return sentence(id, moved.to, reader);
      seen.add(at);
    }
  }
  return undefined;
}

/** The parents that a step gives, by the record's id. */
function parentsAfter(
  changes: readonly RecordChange[],
  parentField: FieldPath,
): ReadonlyMap<string, Value | undefined> {
  return new Map(
    changes.flatMap(({ id, fields }) =>
      fields.flatMap(({ path, to }) => (path === parentField ? [[id, to] as const] : [])),
    ),
  );
}

function sentence(id: string, parent: string, reader: RuleReader): string {
  const [name, target] = [id, parent].map((one) => {
    const record = reader.get(one);
    return record === undefined ? '' : nameOfRecord(record);
  });
  return id === parent
    ? `“${name}” cannot lie below itself. Choose another parent.`
    : `“${name}” cannot lie below “${target}”, which lies below it. Choose another parent.`;
}
