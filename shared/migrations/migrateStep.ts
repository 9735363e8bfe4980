import type { FieldChange, Step } from '@shared/changes/step';
import { type Migration, migrateField, migrateValues, migrations, SHAPE_VERSION } from './index';

/** A logged step as today's shapes have it; changes of fields that are gone drop out. */
export function migrateStep(step: Step, list: readonly Migration[] = migrations): Step {
  const from = step.shape;
  if (from === SHAPE_VERSION && list === migrations) return step;
  return {
    ...step,
    shape: SHAPE_VERSION,
    creates: step.creates.map((record) => ({
      ...record,
      values: migrateValues(record.type, record.values, from, list),
    })),
    deletes: step.deletes.map((record) => ({
      ...record,
      values: migrateValues(record.type, record.values, from, list),
    })),
    changes: step.changes
      .map(({ id, type, fields }) => ({
        id,
        type,
        fields: fields.flatMap((field) => migrateFieldChange(type, field, from, list) ?? []),
      }))
      .filter(({ fields }) => fields.length > 0),
  };
}

function migrateFieldChange(
  type: string,
  { path, from: before, to: after }: FieldChange,
  version: number,
  list: readonly Migration[],
): FieldChange | undefined {
  const from = migrateField(type, { path, value: before }, version, list);
  const to = migrateField(type, { path, value: after }, version, list);
  const place = from?.path ?? to?.path;
  return place === undefined ? undefined : { path: place, from: from?.value, to: to?.value };
}
