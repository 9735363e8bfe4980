import { patchTable } from '@shared/formats/table/patch';
import type { ParserRequest } from '@shared/ipc/parserPort';
import type { OpenedFile } from './opened';
import type { Answer } from './serve';

const PIECE = 8 * 1024 * 1024;

/** The file with some cells changed and every other byte as it was, in pieces. */
export function patch(
  opened: OpenedFile,
  { choice, patch: changes }: Extract<ParserRequest, { kind: 'patch' }>,
  answer: Answer,
): void {
  const found = opened.table(choice);
  if (!found.ok) return answer({ kind: 'refused', ...found.error });
  const patched = patchTable(opened.bytes, found.value.table, changes);
  if (!patched.ok) return answer({ kind: 'refused', ...patched.error });
  const { value } = patched;
  for (let at = 0; at === 0 || at < value.length; at += PIECE) {
    const bytes = value.slice(at, at + PIECE);
    answer({ kind: 'patched', bytes, last: at + PIECE >= value.length });
  }
}
