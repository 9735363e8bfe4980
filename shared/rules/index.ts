/**
 * What holds between records whoever edits them, at the one place where a person's step is planned: what the step
 * brings along, and what it is refused for. Files keep what they say: imports, restores and undo are not asked.
 */
import type { StepBody } from '@shared/changes';
import { err, ok, type Result } from '@shared/result';
import { circleRefusal } from './circles';
import { parentRefusal } from './parents';
import type { RuleReader } from './reader';
import { withPaths } from './treePaths';

export type { RuleReader } from './reader';

/** A planned step with what it brings along. Errors: `refused`, in a sentence for the person who did it. */
export function settled(body: StepBody, reader: RuleReader): Result<StepBody> {
  const refusal = parentRefusal(body, reader) ?? circleRefusal(body, reader);
  return refusal === undefined ? ok(withPaths(body, reader)) : err('refused', refusal);
}
