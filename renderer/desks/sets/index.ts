/**
 * Sets: a pasted list of keys becomes a filter of the grid or a set under a name; sets are listed, renamed, updated,
 * put together and deleted.
 */
export { SetsDesk } from './SetsDesk';
export { SetsHost } from './SetsHost';
