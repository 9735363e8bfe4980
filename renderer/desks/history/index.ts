/**
 * The desk of everything that happened: all steps of the workspace, what each did, and the ways back (take back a
 * step, restore a value). `RecordHistory` is the same for one record, or one field of it.
 */
export { HistoryDesk } from './HistoryDesk';
export { RecordHistory, type RecordHistoryProps } from './RecordHistory';
