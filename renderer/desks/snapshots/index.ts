/**
 * Snapshots: the moments that the workspace can be taken back to, what each would change, and the way back, as a whole
 * or record by record: one step, which can be undone like any other.
 */
export { SnapshotsDesk } from './SnapshotsDesk';
