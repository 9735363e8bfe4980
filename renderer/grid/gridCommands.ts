import type { Command } from '@/workspace/commands';
import type { CommandParts } from './commandParts';
import { editCommands } from './editCommands';
import { orderCommands, recordCommands } from './recordCommands';
import { viewCommands } from './viewCommands';

/** What can be done while this grid is in front: in the palette, by key, from the native menus. */
export function gridCommands(parts: CommandParts): Command[] {
  return [...editCommands(parts), ...recordCommands(parts), ...orderCommands(parts), ...viewCommands(parts)];
}
