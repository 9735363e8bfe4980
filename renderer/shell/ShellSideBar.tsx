import { countText } from '@shared/numbers';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton, SideBar, SideBarItem, SideBarSection } from '@/design';
import { deskGroups, desksOf } from '@/desks';
import { useSession } from '@/workspace/session';
import { useIsWhole, useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './ShellSideBar.module.css';
import type { Surface } from './shellCommands';
import type { ThemeSwitch } from './theme';
import { useActiveTab } from './useActiveTab';
import { useIsNarrow } from './useIsNarrow';
import { ViewMenu } from './ViewMenu';
import { WorkspaceMenu } from './WorkspaceMenu';

export interface ShellSideBarProps {
  /** The workspace's. */
  name: string;
  theme: ThemeSwitch;
  onOpen: (surface: Surface) => void;
}

/** The desks, with how many records each holds. */
export function ShellSideBar({ name, theme, onOpen }: ShellSideBarProps) {
  const session = useSession();
  const { screen, workspace, commands } = session;
  useWorkspaceSeq(workspace);
  const isWhole = useIsWhole(workspace);
  const isNarrow = useIsNarrow();
  const isOpen = useStore(screen.state, (state) => state.isSideBarOpen) && !isNarrow;
  const content = useActiveTab(session)?.content;
  const active = JSON.stringify(content);
  return (
    <SideBar
      label="Desks"
      collapsed={!isOpen}
      header={<WorkspaceMenu name={name} isCollapsed={!isOpen} onOpen={onOpen} />}
      footer={
        <div className={styles.footer} data-collapsed={!isOpen || undefined}>
          <ViewMenu theme={theme} />
          {!isNarrow && (
            <IconButton
              icon={isOpen ? PanelLeftClose : PanelLeftOpen}
              label={isOpen ? 'Show icons alone' : 'Show labels'}
              shortcut="Mod+B"
              tooltipSide="right"
              onClick={() => commands.run('view.toggleSidebar')}
            />
          )}
        </div>
      }
    >
      {deskGroups.map((group) => (
        <SideBarSection key={group} heading={group}>
          {desksOf(group).map((desk) => (
            <SideBarItem
              key={desk.id}
              icon={desk.icon}
              label={desk.label}
              active={JSON.stringify(desk.content) === active}
              count={
                desk.counts === undefined || !isWhole
                  ? undefined
                  : countText(workspace.store.idsOf(desk.counts).size)
              }
              onSelect={() => screen.open(desk.content)}
            />
          ))}
        </SideBarSection>
      ))}
    </SideBar>
  );
}
