import { fireEvent } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { bindShortcuts } from '@/shell/keyboard';
import { CommandRegistry } from '@/workspace/commands';
import type { Session } from '@/workspace/session';

/** A window that is ready for input before the desks have offered their commands. */
function starting(whole?: Promise<void>) {
  const commands = new CommandRegistry();
  const workspace = { whole } as Session['workspace'];
  const run = vi.fn();
  const stop = bindShortcuts({ commands, workspace });
  const offer = (): void => {
    commands.register([{ id: 'file.export', label: 'Export…', group: 'File', shortcuts: ['Ctrl+E'], run }]);
    commands.markComplete();
  };
  return { run, offer, stop };
}

test('a key that comes before its command is not lost', async () => {
  const { run, offer, stop } = starting();
  fireEvent.keyDown(document.body, { key: 'e', code: 'KeyE', ctrlKey: true });
  expect(run).not.toHaveBeenCalled();
  offer();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  fireEvent.keyDown(document.body, { key: 'e', code: 'KeyE', ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(2);
  stop();
});

test('nor while a large workspace is being read', async () => {
  let tell = (): void => undefined;
  const { run, offer, stop } = starting(
    new Promise((done) => {
      tell = done;
    }),
  );
  fireEvent.keyDown(document.body, { key: 'e', code: 'KeyE', ctrlKey: true });
  offer();
  await commandsTold();
  expect(run).not.toHaveBeenCalled();
  tell();
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  stop();
});

async function commandsTold(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
