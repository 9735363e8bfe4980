import { declarationOf, isRecordType, nameOfRecord } from '@shared/records';
import {
  Camera,
  FileDown,
  Files,
  FileText,
  History,
  ListChecks,
  ListTree,
  MessageSquare,
  Network,
  Table,
} from 'lucide-react';
import type { Icon } from '@/design';
import { desks } from '@/desks';
import type { TabContent } from '@/workspace/screen';
import type { Session } from '@/workspace/session';

export interface TabTitle {
  readonly label: string;
  readonly icon: Icon;
}

function iconOfType(type: string): Icon {
  const desk = Object.values(desks).find(
    ({ content }) => content.kind === 'records' && content.type === type,
  );
  return desk?.icon ?? Table;
}

/** How a tab is called: by its record type, by its record, or by its desk. */
export function tabTitle(content: TabContent, { workspace }: Pick<Session, 'workspace'>): TabTitle {
  switch (content.kind) {
    case 'records': {
      const label = isRecordType(content.type) ? declarationOf(content.type).plural : content.type;
      return { label, icon: iconOfType(content.type) };
    }
    case 'record': {
      const record = workspace.store.get(content.id);
      if (record === undefined) return { label: 'Deleted record', icon: FileText };
      const label = nameOfRecord(record) || `${declarationOf(record.type).label} without a name`;
      return { label, icon: iconOfType(record.type) };
    }
    case 'snapshots':
      return { label: 'Snapshots', icon: Camera };
    case 'history':
      return { label: 'History', icon: History };
    case 'import':
      return { label: 'Import', icon: FileDown };
    case 'sets':
      return { label: 'Sets', icon: ListChecks };
    case 'tree': {
      const label = isRecordType(content.type) ? declarationOf(content.type).plural : content.type;
      return { label: `${label} as a tree`, icon: ListTree };
    }
    case 'comments':
      return { label: 'Comments', icon: MessageSquare };
    case 'families': {
      const record = content.record === undefined ? undefined : workspace.store.get(content.record);
      const name = record === undefined ? '' : nameOfRecord(record);
      return { label: name === '' ? 'Families' : `Family: ${name}`, icon: Network };
    }
    case 'files':
      return { label: 'Imported files', icon: Files };
  }
}
