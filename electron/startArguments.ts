import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The files named on a command line. Unpackaged, the first word that is no switch is the app's own folder.
 * Relative ones are of the folder the command was given in.
 */
export function filesOf(argv: readonly string[], from: { folder: string; packaged: boolean }): string[] {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  const paths = (from.packaged ? words : words.slice(1)).map((word) => resolve(from.folder, word));
  return paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
