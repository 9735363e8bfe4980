import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { referencesOf } from '@shared/changes';
import { acceptsValue, checkValue } from '@shared/fields';
import { shapeText } from '@shared/migrations';
import { fieldAt } from '@shared/records';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../scripts/sample/build/plantFlaws';
import { flaws } from '../../../scripts/sample/flaws';
import { makeSample } from '../../../scripts/sample/sample';
import { packSteps } from '../../../scripts/sample/steps';
import { filesOf, manifestOf } from '../../../scripts/sample/write';
import {
  committedSteps,
  folder,
  readManifest,
  replay,
  reportedKinds,
  texts,
  unpackedSteps,
} from './sampleFolder';

const manifest = readManifest();
const steps = committedSteps();
const { records, digests } = replay(steps);
const all = [...records.values()];
const sample = makeSample(manifest.assets);

function placesOf(kinds: ReadonlySet<string>): Set<string> {
  return new Set(
    flaws
      .filter(({ kind }) => kinds.has(kind))
      .map(({ type, key, path }) => `${draftOf(sample.drafts, type, key).id} ${path}`),
  );
}

describe('the steps', () => {
  it('replay to the digest stated with each', () => {
    expect(digests).toEqual(steps.map(({ digest }) => digest));
    expect(manifest.digest).toBe(digests.at(-1));
  });

  it('are what the generator makes, every time', () => {
    expect(Buffer.from(packSteps(sample.writer.written)).equals(unpackedSteps())).toBe(true);
    const again = makeSample(manifest.assets);
    expect(Buffer.from(packSteps(again.writer.written)).equals(unpackedSteps())).toBe(true);
    expect(manifest).toEqual(manifestOf(sample, manifest.assets));
  });

  it('tell of eight weeks, in order', () => {
    const times = steps.map(({ step }) => step.at);
    expect(times).toEqual([...times].sort());
    expect(steps.map(({ step }) => step.seq)).toEqual(steps.map((_step, index) => index + 1));
    expect(times[0]?.slice(0, 10)).toBe('2026-09-25');
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-11-20');
    expect(new Set(steps.map(({ step }) => step.origin.where)).size).toBeGreaterThanOrEqual(8);
    expect(steps.filter(({ step }) => step.undoes !== undefined)).toHaveLength(2);
    expect(steps.filter(({ step }) => step.redoes !== undefined)).toHaveLength(1);
  });
});

describe('the records', () => {
  it('are as many as promised', () => {
    expect(manifest.counts).toEqual({
      product: 64,
      variant: 206,
      listing: 401,
      bundle: 4,
      skuReference: 13,
      asset: 182,
      category: 45,
      collection: 10,
      channel: 2,
      brand: 3,
      supplier: 4,
    });
    expect(all).toHaveLength(Object.values(manifest.counts).reduce((sum, count) => sum + count, 0));
  });

  it('hold only what their fields may hold', () => {
    expect(shapeText()).not.toBe('');
    for (const { type, values } of all)
      for (const [path, value] of Object.entries(values)) {
        const field = fieldAt(type, path);
        expect(field, `${type} ${path}`).toBeDefined();
        if (field !== undefined)
          expect(acceptsValue(value, field), `${type} ${path} ${JSON.stringify(value)}`).toBe(true);
      }
  });

  it('have no problem in a field that was not planted', () => {
    const planted = placesOf(reportedKinds);
    const problems = all.flatMap(({ id, type, values }) =>
      Object.entries(values).flatMap(([path, value]) => {
        const field = fieldAt(type, path);
        const problem = field === undefined ? undefined : checkValue(value, field);
        return problem === undefined || planted.has(`${id} ${path}`)
          ? []
          : [`${type} ${path}: ${problem.message}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('refer to records that are there, but for the planted ones', () => {
    const planted = placesOf(new Set(['reference-dangling']));
    const dangling = all.flatMap((record) =>
      [...referencesOf(record)].filter(([, id]) => !records.has(id)).map(([path]) => ({ record, path })),
    );
    expect(new Set(dangling.map(({ record, path }) => `${record.id} ${path}`)).size).toBe(3);
    for (const place of planted)
      expect(dangling.some(({ record, path }) => `${record.id} ${path}` === place)).toBe(true);
  });

  it('say nothing that somebody still means to write', () => {
    const planted = placesOf(new Set(['placeholder']));
    const found = all.flatMap(({ id, values }) =>
      Object.entries(values)
        .filter(
          ([path, value]) =>
            !planted.has(`${id} ${path}`) &&
            texts(value).some((text) =>
              /lorem|ipsum|\bTBD\b|\bTODO\b|xxx|\{\w+\}|undefined|\bNaN\b|asdf/i.test(text),
            ),
        )
        .map(([path]) => `${id} ${path}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the pictures', () => {
  it('are the files that the manifest and the records name', () => {
    const files = readdirSync(resolve(folder, 'assets'));
    expect([...files].sort()).toEqual(manifest.assets.map(({ hash }) => hash).sort());
    for (const { hash, size, width, height, format } of manifest.assets) {
      const bytes = readFileSync(resolve(folder, 'assets', hash));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
      expect(bytes.length).toBe(size);
      expect(imageSize(bytes)).toMatchObject({ width, height, type: format === 'jpeg' ? 'jpg' : 'webp' });
    }
    const named = all.flatMap(({ type, values }) =>
      type === 'asset' && typeof values.hash === 'string' ? [values.hash] : [],
    );
    expect(named.filter((hash) => !files.includes(hash))).toEqual([]);
  });

  it('weigh little', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const total = files.reduce((sum, entry) => sum + statSync(resolve(entry.parentPath, entry.name)).size, 0);
    expect(total).toBeLessThan(5_000_000);
  });
});

describe('the files to import next', () => {
  it('are what the generator makes', () => {
    for (const [name, bytes] of Object.entries(filesOf(sample)))
      expect(readFileSync(resolve(folder, 'files', name)).equals(Buffer.from(bytes)), name).toBe(true);
  });
});
