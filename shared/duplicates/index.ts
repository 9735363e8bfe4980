/**
 * Duplicates: records that share a key but for spelling, or whose titles are nearly the same; and the merge of such
 * records into one, with all that referred to the others.
 */
export * from './findDuplicates';
export * from './merge';
export * from './nearTitles';
export * from './normalText';
