import type { RowIntent } from '../amazon/read';

/**
 * What a row asks Amazon to do, by the text of `update_delete` or `::record_action`: a word of the template's
 * drop-down or the machine's own (`partial_update`).
 */
export function intentOf(action: string): RowIntent {
  const word = action.trim().toLowerCase();
  if (/^(delete|l[öo]schen|supprimer|eliminar|elimina|verwijderen)\b/.test(word)) return 'delete';
  return /partial|teilaktualisierung|partielle|parcial|parziale|gedeeltelijk/.test(word)
    ? 'partial'
    : 'update';
}
