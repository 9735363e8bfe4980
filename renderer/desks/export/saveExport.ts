import { countText } from '@shared/numbers';
import { ok, type Result } from '@shared/result';
import { chooseTarget, type SaveTarget, saveBytes } from '@/data/files/saveBytes';
import type { Session } from '@/workspace/session';
import type { PreparedExport } from './prepareExport';

/** Asks where to, writes the file or files, and says so. True when it was done. */
export async function saveExport(session: Session, prepared: PreparedExport): Promise<boolean> {
  const { bridge, messages } = session;
  const { defaultName, extension } = prepared;
  const chosen = await chooseTarget(bridge, { title: 'Export', defaultName, extension });
  if (chosen.ok && chosen.value === null) return false;
  const target = chosen.ok ? chosen.value : null;
  const written =
    target === null
      ? chosen
      : await session.tasks.run(`Export ${target.name}`, () => write(session, target, prepared));
  if (!written.ok) {
    messages.say({ tone: 'error', title: 'The file was not written', detail: written.error.message });
    return false;
  }
  if (target === null) return false;
  const count = Array.isArray(written.value) ? written.value.length : 1;
  messages.say(
    {
      tone: 'success',
      title: count === 1 ? `Saved ${target.name}` : `Saved ${target.name} and ${count - 1} more`,
      detail: `${countText(prepared.rowCount)} rows`,
    },
    { label: 'Show in folder', onSelect: () => void bridge.call('file.reveal', { token: target.token }) },
  );
  return true;
}

async function write(
  { bridge }: Session,
  target: SaveTarget,
  prepared: PreparedExport,
): Promise<Result<readonly string[]>> {
  const files = await prepared.write();
  if (!files.ok) return files;
  const names: string[] = [];
  for (const [index, bytes] of files.value.entries()) {
    const part =
      index === 0 ? ok(target) : await bridge.call('file.part', { token: target.token, number: index + 1 });
    if (!part.ok) return part;
    const saved = await saveBytes(bridge, part.value, bytes);
    if (!saved.ok) return saved;
    names.push(part.value.name);
  }
  return ok(names);
}
