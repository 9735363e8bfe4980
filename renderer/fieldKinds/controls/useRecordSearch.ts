import { declarationOf } from '@shared/records';
import { useCallback } from 'react';
import { findRecords } from '@/data/findRecords';
import type { ComboboxSearch } from '@/design';
import { useSession } from '@/workspace/session';

const SHOWN = 50;

/** Searches records of these types by name and key for a combobox. */
export function useRecordSearch(types: readonly string[]): ComboboxSearch {
  const { workspace } = useSession();
  const key = types.join(' ');
  return useCallback(
    async (query) =>
      findRecords(workspace.store, key.split(' '), query, SHOWN).map(({ record, name, detail }) => ({
        value: record.id,
        label: name,
        detail: key.includes(' ') ? `${declarationOf(record.type).label} ${detail}`.trim() : detail,
      })),
    [workspace, key],
  );
}
