/**
 * Sets of records: a list of keys pasted from anywhere is looked up among the records and becomes a filter that keeps
 * its order, or a set under a name. Whatever works on records asks `membersOf`.
 */
export * from './findList';
export * from './foldKey';
export * from './keyFinder';
export * from './members';
export * from './parseList';
