/**
 * The form of a record, whatever its type: sections, fields and order come from the declaration, controls from the
 * kinds of its fields. It commits field by field, through the same door as the grid.
 */

export { QueryForm, type QueryFormProps } from './QueryForm';
export { RecordForm } from './RecordForm';
