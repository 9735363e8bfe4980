/**
 * What changes a workspace: operations are planned into a step, a step is applied, logged, and taken back by its
 * inverse. All of it is pure; the executors (the renderer's commit, the terminal's store) bring the transaction.
 */
export * from './apply';
export * from './digest';
export * from './encode';
export * from './invert';
export * from './owed';
export * from './plan';
export * from './recordLines';
export * from './references';
export * from './replaced';
export * from './rewind';
export * from './step';
export * from './undoStack';
