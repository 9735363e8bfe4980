import { AppWindow, ChevronDown, Copy, FileUp, Info, Keyboard, LogOut, PencilLine } from 'lucide-react';
import { DropdownMenu, Glyph } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './ShellSideBar.module.css';
import type { Surface } from './shellCommands';

export interface WorkspaceMenuProps {
  name: string;
  isCollapsed: boolean;
  onOpen: (surface: Surface) => void;
}

/** The workspace's name, and what can be done with it as a whole. */
export function WorkspaceMenu({ name, isCollapsed, onOpen }: WorkspaceMenuProps) {
  const { commands } = useSession();
  return (
    <DropdownMenu
      trigger={
        <button type="button" className={styles.workspace} aria-label={`Workspace ${name}`} title={name}>
          <span className={styles.initial} data-initial={[...name][0]?.toLocaleUpperCase()} />
          {!isCollapsed && <span className={styles.name}>{name}</span>}
          {!isCollapsed && <Glyph icon={ChevronDown} size={14} />}
        </button>
      }
      items={[
        { label: 'Rename workspace…', icon: PencilLine, onSelect: () => onOpen('rename') },
        { label: 'Duplicate workspace…', icon: Copy, onSelect: () => onOpen('duplicate') },
        { label: 'Export to a file…', icon: FileUp, onSelect: () => commands.run('file.exportWorkspace') },
        { kind: 'separator' },
        { label: 'New window', icon: AppWindow, onSelect: () => commands.run('file.newWindow') },
        { label: 'Switch workspace…', icon: LogOut, onSelect: () => commands.run('file.switchWorkspace') },
        { kind: 'separator' },
        { label: 'Keyboard shortcuts', icon: Keyboard, shortcut: '?', onSelect: () => onOpen('shortcuts') },
        { label: 'About Aisle', icon: Info, onSelect: () => onOpen('about') },
      ]}
    />
  );
}
