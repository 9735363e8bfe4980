import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { launch } from '../e2e/launch';
import { randomNumbers, soakEnd } from './clock';

/** Longer than a start takes, so that some kills hit it and some come after it. */
const LONGEST_MS = 2_500;

test('however early it is killed, the app starts again on the same profile', async () => {
  const end = soakEnd();
  const random = randomNumbers();
  const aisle = await launch();
  let kills = 0;
  try {
    do {
      await aisle.kill();
      // The moment of the kill is what varies here: it waits for nothing.
      await aisle.killDuringStart(delay(random() * LONGEST_MS));
      await aisle.start();
      expect(await aisle.window.title()).toMatch(/Aisle/);
      kills += 2;
    } while (Date.now() < end);
  } finally {
    await aisle.dispose();
  }
  process.stdout.write(`${kills} kills, and the app started after each\n`);
});
