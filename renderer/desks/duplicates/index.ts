/** Duplicates of any type: found by key or by nearly equal titles, and merged into one record as one step. */
export { DuplicatesHost } from './DuplicatesHost';
