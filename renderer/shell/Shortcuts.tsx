import { ShortcutList } from '@/design';
import { COMMAND_GROUPS } from '@/workspace/commands';
import { useSession } from '@/workspace/session';

export interface ShortcutsProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The keys of every command that exists at this moment. */
export function Shortcuts({ open, onOpenChange }: ShortcutsProps) {
  const { commands } = useSession();
  if (!open) return null;
  const withKeys = commands.all().filter(({ shortcuts = [] }) => shortcuts.length > 0);
  const groups = COMMAND_GROUPS.map((group) => ({
    heading: group,
    shortcuts: withKeys
      .filter((command) => command.group === group)
      .map(({ label, shortcuts = [] }) => ({ label, keys: shortcuts })),
  })).filter(({ shortcuts }) => shortcuts.length > 0);
  return <ShortcutList open onOpenChange={onOpenChange} groups={groups} />;
}
