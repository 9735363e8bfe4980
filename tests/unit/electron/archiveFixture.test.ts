import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { expect, it } from 'vitest';
import { importWorkspace } from '../../../electron/archive/importWorkspace';
import { readRecords } from '../../../electron/archive/readWorkspace';
import { temporaryFolder } from './folder';

/**
 * A file that the first version of the format wrote. It opens for good: when the format changes, this file and this
 * test stay as they are, and another is added beside them. `.gitattributes` keeps its bytes.
 */
const FIRST = join(import.meta.dirname, '../../fixtures/aisle/version-1.aisle');

it('a file of version 1 opens, with every record, step and file in it', async () => {
  const target = await temporaryFolder();
  const manifest = unwrap(await importWorkspace({ source: FIRST, target }, () => undefined));
  expect(manifest).toMatchObject({
    version: 1,
    workspace: { name: 'First version' },
    counts: { records: 2, steps: 3 },
  });
  const { records, head } = unwrap(await readRecords(target));
  expect(head?.seq).toBe(3);
  expect(records.get('p0')?.values).toEqual({
    title: 'Renamed',
    'attributes.material': 'linen',
    tags: ['a', 'b'],
  });
  expect(records.get('p1')?.values.title).toBe('Product “1” – ä');
  expect(records.get('p2')).toBeUndefined();
});
