import { resolve } from 'node:path';

const BESIDE_THE_REPOSITORY = resolve(import.meta.dirname, '../../..', 'shared/data');

/** The folder of public data sets: `AISLE_DATA`, or `shared/data` beside the repository. An absolute path. */
export function dataFolder(): string {
  const given = process.env.AISLE_DATA;
  return given === undefined || given === '' ? BESIDE_THE_REPOSITORY : resolve(given);
}

/** The absolute path of one file of the data sets, `path` relative to the folder. */
export function dataFile(path: string): string {
  return resolve(dataFolder(), path);
}
