/**
 * How records hang together: where one is used, what a deletion would break, what nothing uses, and two records side
 * by side.
 */
export { RelationsHost } from './RelationsHost';
