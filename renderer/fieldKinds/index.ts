/**
 * What each kind of field looks like: its form control here, its cell and editor in the grid. What a kind means is
 * in `shared/fields`; nothing here asks which record type it serves.
 */

export type { ControlProps } from './controls/control';
export { FieldControl } from './controls/FieldControl';
export { useRecordSearch } from './controls/useRecordSearch';
