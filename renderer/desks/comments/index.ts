/** Comments: beside a record, and all open ones of the workspace. */
export { CommentsDesk } from './CommentsDesk';
export { RecordComments } from './RecordComments';
