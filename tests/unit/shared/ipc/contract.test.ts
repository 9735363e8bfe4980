import { commandKeys, menuCommand } from '@shared/ipc/command';
import { channels, events } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';

describe('the contract', () => {
  const names = [...Object.keys(channels), ...Object.keys(events)];

  it('names everything topic.verb, once', () => {
    expect(names.filter((name) => !/^[a-z]+\.[a-z][A-Za-z]*$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives no two commands the same keys', () => {
    const keys = Object.values(commandKeys).filter((key) => key !== null);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(commandKeys).sort()).toEqual([...menuCommand.options].sort());
  });
});
