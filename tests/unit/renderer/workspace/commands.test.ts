import { describe, expect, test, vi } from 'vitest';
import { type Command, CommandRegistry } from '@/workspace/commands';

const command = (part: Partial<Command>): Command => ({
  id: 'grid.edit',
  label: 'Edit cell',
  group: 'Grid',
  run: () => undefined,
  ...part,
});

describe('CommandRegistry', () => {
  test('the latest of an id wins until it goes', () => {
    const registry = new CommandRegistry();
    const [first, second] = [vi.fn(), vi.fn()];
    registry.register([command({ run: first })]);
    const leave = registry.register([command({ run: second })]);
    registry.run('grid.edit');
    leave();
    registry.run('grid.edit');
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(registry.all()).toHaveLength(1);
  });

  test('a disabled command and one that is not there do not run', () => {
    const registry = new CommandRegistry();
    registry.register([command({ isEnabled: () => false })]);
    expect([registry.run('grid.edit'), registry.run('grid.none')]).toEqual([false, false]);
  });

  test('one that the palette does not offer has a key', () => {
    const registry = new CommandRegistry();
    registry.register([command({ isHidden: true, shortcuts: ['F2'] })]);
    expect(() => registry.register([command({ isHidden: true })])).toThrow('Neither a key nor the palette');
  });
});
