import { patchTable } from '@shared/formats/table/patch';
import type { ParserAnswer, ParserRequest } from '@shared/ipc/parserPort';
import type { OpenedFile } from './opened';

const PIECE = 8 * 1024 * 1024;

/** The file with some cells changed and every other byte as it was, in pieces. */
export function* patch(
  opened: OpenedFile,
  { choice, patch: changes }: Extract<ParserRequest, { kind: 'patch' }>,
): Generator<ParserAnswer, undefined> {
  const found = opened.table(choice);
  if (!found.ok) {
    yield { kind: 'refused', ...found.error };
    return;
  }
  const patched = patchTable(opened.bytes, found.value.table, changes);
  if (!patched.ok) {
    yield { kind: 'refused', ...patched.error };
    return;
  }
  const { value } = patched;
  for (let at = 0; at === 0 || at < value.length; at += PIECE) {
    const bytes = value.slice(at, at + PIECE);
    yield { kind: 'patched', bytes, last: at + PIECE >= value.length };
  }
}
