import { unwrap } from '@shared/result';
import { expect, it } from 'vitest';
import { roomOf } from '../../../electron/journal/diskRoom';
import { Journal } from '../../../electron/journal/journal';
import { temporaryFolder } from './folder';
import { bytesOf, OWNER, part, readAll } from './journalSteps';

const MB = 1024 * 1024;
const GB = 1024 * MB;

it.each([
  ['a large disk stops before Chromium does, at a gigabyte', 1000 * GB, 1.06 * GB, 'full'],
  ['and warns at two', 1000 * GB, 2 * GB, 'low'],
  ['there is enough', 1000 * GB, 3 * GB, 'enough'],
  ['a small disk keeps what the journal needs', GB / 5, 60 * MB, 'full'],
  ['a small disk warns in time', GB / 5, 180 * MB, 'low'],
])('%s', (_name, total, free, level) => {
  expect(roomOf({ free, total }).level).toBe(level);
});

it('a step that would fill the disk is refused in the middle, and nothing of it is left', async () => {
  const room = { free: 100 * MB };
  const options = { freeBytes: async () => room.free, reserveBytes: 64 * MB };
  const journal = await Journal.open(await temporaryFolder(), options);
  unwrap(await journal.append(OWNER, part(1)));
  const piece = bytesOf(2, 6 * MB);
  unwrap(await journal.append(OWNER, part(2, piece, false)));
  unwrap(await journal.append(OWNER, part(2, piece, false)));
  expect(await journal.append(OWNER, part(2, piece, false))).toMatchObject({ error: { code: 'disk-full' } });
  expect((await readAll(journal)).steps.map(({ seq }) => seq)).toEqual([1]);
  unwrap(await journal.append(OWNER, part(2)));
  room.free = 10 * MB;
  expect(await journal.append(OWNER, part(3))).toMatchObject({ error: { code: 'disk-full' } });
  room.free = GB;
  unwrap(await journal.append(OWNER, part(3)));
  await journal.close();
});
