/**
 * What people set up for themselves: fields of their own, calculated columns, column sets and colours. Each is a
 * record, written through steps like everything else; the dialogs here are where they are made and changed.
 */
export { SetupHost } from './SetupHost';
