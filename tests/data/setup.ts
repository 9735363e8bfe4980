import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolder } from './folder';

/** The tests on real input have nothing to say without it: they fail, and never pass by being empty. */
export default function requireData(): void {
  const folder = dataFolder();
  if (existsSync(resolve(folder, 'SOURCES.md'))) return;
  throw new Error(
    `No test data at ${folder}. These tests read public data sets that are not part of this repository. ` +
      'Set AISLE_DATA to the folder that holds them (the one with SOURCES.md).',
  );
}
