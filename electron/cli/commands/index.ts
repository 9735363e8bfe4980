/**
 * The commands as the command line knows them: their words and their help. What they do is in `engines/` and is loaded
 * on the thread that does it, so that help and wrong usage cost nothing.
 */
import type { Command } from '../command';
import { convert } from './convert';
import { diff } from './diff';
import { inspect } from './inspect';

export const commands = { inspect, convert, diff } satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
