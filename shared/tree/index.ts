/** Records of one type as a tree: built, laid out in rows, and changed with the paths of all that hangs below. */
export * from './build';
export * from './change';
