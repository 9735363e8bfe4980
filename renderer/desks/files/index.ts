/**
 * The desk of imported files: which files the catalog came from, how each was read, and the way back (take back the
 * import). The bytes are kept as they came, so that a file can be handed on exactly.
 */
export { FilesDesk } from './FilesDesk';
