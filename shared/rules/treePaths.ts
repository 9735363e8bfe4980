import type { RecordChange, StepBody } from '@shared/changes';
import { type FieldPath, sameValue, type Value } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import { buildTree, joinedPath, PATH_STEP, type Tree, treeFieldsOf } from '@shared/tree';
import type { RuleReader } from './reader';

/**
 * The paths of a tree follow the names and parents above them: a step that renames a record, or hangs it elsewhere,
 * corrects its path and those of all below it, unless it sets them itself.
 */
export function withPaths(body: StepBody, reader: RuleReader): StepBody {
  let settled = body;
  for (const type of new Set([...body.changes, ...body.creates].map((each) => each.type))) {
    const path = pathFieldOf(type, body);
    if (path !== undefined) settled = new PathsAfter(type, settled, reader).corrected(path);
  }
  return settled;
}

/** The path's field, where the step touches what it is made of. */
function pathFieldOf(type: string, { changes, creates }: StepBody): FieldPath | undefined {
  if (declarationOf(type).pathField === undefined) return undefined;
  const fields = treeFieldsOf(type);
  if (fields?.path === undefined) return undefined;
  const made = [fields.name, fields.parent, fields.path];
  const isMade = (path: FieldPath): boolean => made.includes(path);
  const isTouched =
    changes.some((change) => change.type === type && change.fields.some((field) => isMade(field.path))) ||
    creates.some((create) => create.type === type && Object.keys(create.values).some(isMade));
  return isTouched ? fields.path : undefined;
}

class PathsAfter {
  private readonly before = new Map<string, StoredRecord>();
  private readonly after: Tree;
  private readonly changes: ReadonlyMap<string, RecordChange>;
  private readonly known = new Map<string, string>();

  constructor(
    private readonly type: string,
    private readonly body: StepBody,
    reader: RuleReader,
  ) {
    const fields = treeFieldsOf(type);
    if (fields === undefined) throw new Error(`${type} is no tree.`);
    const gone = new Set(body.deletes.map(({ id }) => id));
    for (const record of reader.all(type)) this.before.set(record.id, record);
    this.changes = new Map(body.changes.map((change) => [change.id, change]));
    const kept = [...this.before.values()].filter(({ id }) => !gone.has(id));
    const created = body.creates
      .filter((create) => create.type === type)
      .map((each) => ({ ...each, rev: 0 }));
    this.after = buildTree([...kept.map((record) => this.changed(record)), ...created], fields);
  }

  corrected(path: FieldPath): StepBody {
    const corrections = new Map<string, string>();
    for (const [id, record] of this.after.records) {
      const next = this.pathOf(id);
      if (next !== textOf(record.values[path])) corrections.set(id, next);
    }
    if (corrections.size === 0) return this.body;
    const creates = this.body.creates.map((create) => {
      const next = corrections.get(create.id);
      return next === undefined ? create : { ...create, values: { ...create.values, [path]: next } };
    });
    const created = new Set(creates.map(({ id }) => id));
    const changes = new Map(this.changes);
    for (const [id, to] of corrections) {
      if (created.has(id)) continue;
      const change = changes.get(id) ?? { id, type: this.type, fields: [] };
      const from = this.before.get(id)?.values[path];
      changes.set(id, { ...change, fields: [...change.fields, { path, from, to }] });
    }
    return { ...this.body, creates, changes: [...changes.values()] };
  }

  private changed(record: StoredRecord): StoredRecord {
    const change = this.changes.get(record.id);
    if (change === undefined) return record;
    const values: Record<FieldPath, Value> = { ...record.values };
    for (const { path, to } of change.fields) {
      if (to === undefined) delete values[path];
      else values[path] = to;
    }
    return { ...record, values };
  }

  private pathOf(id: string): string {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const path = this.workOut(id);
    this.known.set(id, path);
    return path;
  }

  private workOut(id: string): string {
    const { fields, records, parents } = this.after;
    const values = records.get(id)?.values ?? {};
    const old = this.before.get(id)?.values;
    const stored = textOf(values[fields.path ?? '']);
    const name = textOf(values[fields.name]);
    const above = parents.get(id);
    const isSet =
      old === undefined ? stored !== '' : !sameValue(values[fields.path ?? ''], old[fields.path ?? '']);
    if (isSet || (name === '' && stored === '')) return stored;
    const isRenamed = !sameValue(old?.[fields.name], values[fields.name]);
    const isMoved = !sameValue(old?.[fields.parent], values[fields.parent]);
    if (name !== '' && (isMoved || (isRenamed && stored === '')))
      return joinedPath(above === undefined ? '' : this.pathOf(above), name);
    const led = above === undefined ? stored : this.ledBy(above, stored);
    return isRenamed && name !== '' ? withLast(led, textOf(old?.[fields.name]), name) : led;
  }

  /** The path with its beginning as the parent's path is now; left as it is where it did not begin so. */
  private ledBy(parent: string, stored: string): string {
    const { path = '' } = this.after.fields;
    const old = textOf(this.before.get(parent)?.values[path]);
    const next = this.pathOf(parent);
    if (old === '' || old === next || !stored.startsWith(old + PATH_STEP)) return stored;
    return next + stored.slice(old.length);
  }
}

/** The path with its last step exchanged, where that was the old name. */
function withLast(path: string, old: string, name: string): string {
  if (path === old) return name;
  return old !== '' && path.endsWith(PATH_STEP + old) ? path.slice(0, -old.length) + name : path;
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
