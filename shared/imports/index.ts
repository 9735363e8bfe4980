/**
 * An import from the file's drafts to the step that writes it: `match.ts` finds which record each draft means,
 * `plan.ts` says what would change field by field, `rows.ts` sums that up by row of the file, `operations.ts` turns
 * what was ticked into operations for `planStep`, `links.ts` remembers which row became which record, and `diff.ts`
 * tells what an import of one file over another would do. Nothing here writes.
 */
export * from './diff';
export * from './keys';
export * from './links';
export * from './match';
export * from './operations';
export * from './plan';
export * from './recordsOf';
export * from './rows';
export * from './unlinked';
export * from './written';
