import type { Field } from '@shared/fields';

/** How a cell of this kind is edited: in the cell, from a list to search, or in a panel beside the row. */
export type EditorForm = 'inline' | 'list' | 'panel';

/** `typed` when the edit began by typing: then the quickest way counts. */
export function editorForm(field: Field, isTyped: boolean): EditorForm {
  switch (field.kind) {
    case 'text':
      return field.multiline ? 'panel' : 'inline';
    case 'choice':
    case 'reference':
      return 'list';
    case 'richText':
    case 'references':
    case 'asset':
      return 'panel';
    case 'list':
      return isTyped && !field.longItems ? 'inline' : 'panel';
    case 'zonedDateTime':
      return isTyped ? 'inline' : 'panel';
    default:
      return 'inline';
  }
}
