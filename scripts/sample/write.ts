import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SHAPE_VERSION } from '@shared/migrations';
import { recordTypes } from '@shared/records';
import { arrivalsFile } from './files/arrivals';
import { listingsReportFile } from './files/listingsReport';
import { priceListFile } from './files/priceList';
import { type RenderedPicture, renderPictures } from './pictures/render';
import { makeSample, type Sample } from './sample';
import { packSteps } from './steps';

/** What `manifest.json` says of the sample. */
export interface Manifest {
  /** Of the files' layout; not of the record shapes, which each step names. */
  readonly version: 1;
  /** Name of a workspace made from it. */
  readonly name: string;
  readonly shape: number;
  readonly steps: number;
  readonly digest: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly assets: readonly RenderedPicture[];
}

export interface WriteOptions {
  /** resources/sample */
  readonly folder: string;
  /** Draw the pictures anew with this browser; without it those that are there are kept. */
  readonly browser?: string;
}

/** Writes the sample into its folder. Pictures are drawn only on request: they take minutes. */
export async function writeSample({ folder, browser }: WriteOptions): Promise<Manifest> {
  mkdirSync(join(folder, 'files'), { recursive: true });
  const assets =
    browser === undefined ? drawnBefore(folder) : await renderPictures(join(folder, 'assets'), browser);
  const sample = makeSample(assets);
  writeFileSync(join(folder, 'steps.jsonl.gz'), gzipSync(packSteps(sample.writer.written), { level: 9 }));
  for (const [name, bytes] of Object.entries(filesOf(sample)))
    writeFileSync(join(folder, 'files', name), bytes);
  const manifest = manifestOf(sample, assets);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

export function filesOf(sample: Sample): Readonly<Record<string, Uint8Array>> {
  return {
    'new-arrivals-shopify.csv': arrivalsFile(sample),
    'supplier-price-list.csv': priceListFile(sample),
    'amazon-listings-report-DE.txt': listingsReportFile(sample),
  };
}

export function manifestOf({ writer }: Sample, assets: readonly RenderedPicture[]): Manifest {
  const counts = Object.keys(recordTypes)
    .map((type) => [type, writer.all.filter((record) => record.type === type).length] as const)
    .filter(([, count]) => count > 0);
  return {
    version: 1,
    name: 'Hollerwick (sample)',
    shape: SHAPE_VERSION,
    steps: writer.written.length,
    digest: writer.written.at(-1)?.digest ?? '',
    counts: Object.fromEntries(counts),
    assets,
  };
}

function drawnBefore(folder: string): readonly RenderedPicture[] {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error('There are no pictures yet: run “npm run sample -- --pictures”.');
  return (JSON.parse(readFileSync(file, 'utf8')) as Manifest).assets;
}
