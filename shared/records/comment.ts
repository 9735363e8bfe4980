import { flag, instant, reference, text } from '@shared/fields';
import { catalogTypes } from './catalogTypes';
import { defineRecord } from './define';

/** What somebody says about a record or one of its fields, and what is answered. */
export const comment = defineRecord({
  type: 'comment',
  label: 'Comment',
  plural: 'Comments',
  nameFields: ['text'],
  keyFields: [],
  internal: true,
  fields: {
    record: reference('Record', catalogTypes, { readOnly: true, width: 200 }),
    /** Of the field it is about; absent where it is about the whole record. */
    path: text('Field', { readOnly: true, width: 140 }),
    text: text('Comment', { multiline: true, required: true, width: 320 }),
    author: text('Author', { readOnly: true, width: 140 }),
    at: instant('Written', { readOnly: true, width: 150 }),
    resolved: flag('Resolved', { width: 90 }),
    /** The comment that it answers; only the first of a conversation is resolved. */
    replyTo: reference('Answers', ['comment'], { readOnly: true, width: 200 }),
  },
});
