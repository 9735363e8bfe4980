import type { Operation, Step } from '@shared/changes';
import type { FieldPath, Value } from '@shared/fields';
import type { RecordType } from '@shared/records';
import type { Draft, Drafts } from '../build/drafts';
import { draftOf } from '../build/plantFlaws';
import type { Occasion, StepWriter } from '../steps';

export interface Edit {
  readonly draft: Draft;
  readonly path: FieldPath;
  readonly value: Value | undefined;
}

/** Tells the life of the workspace: what is made when, and what is changed later. */
export class Story {
  constructor(
    readonly drafts: Drafts,
    readonly writer: StepWriter,
  ) {}

  find(type: RecordType, key: string): Draft {
    return draftOf(this.drafts, type, key);
  }

  create(occasion: Occasion, drafts: readonly Draft[]): Step {
    const operations = drafts.map(
      ({ id, type, values }): Operation => ({ kind: 'create', record: { id, type, values: { ...values } } }),
    );
    return this.writer.commit(occasion, operations);
  }

  set(occasion: Occasion, edits: readonly Edit[]): Step {
    const operations = edits.map(
      ({ draft, path, value }): Operation => ({ kind: 'set', id: draft.id, path, value }),
    );
    return this.writer.commit(occasion, operations);
  }

  edit(occasion: Occasion, draft: Draft, path: FieldPath, value: Value | undefined): Step {
    return this.set(occasion, [{ draft, path, value }]);
  }

  delete(occasion: Occasion, draft: Draft): Step {
    return this.writer.commit(occasion, [{ kind: 'delete', id: draft.id }]);
  }

  /** Takes a value out of a draft before it is created; the edit puts it in later. */
  holdBack(draft: Draft, path: FieldPath, initial?: Value): Edit {
    const value = draft.values[path];
    if (initial === undefined) delete draft.values[path];
    else draft.values[path] = initial;
    return { draft, path, value };
  }

  current(draft: Draft, path: FieldPath): Value | undefined {
    return this.writer.table.get(draft.id)?.values[path];
  }
}
