import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { allPictures, type Picture } from './pictures';

/** What is known of a rendered picture; in the manifest, and thus in the asset records. */
export interface RenderedPicture {
  readonly name: string;
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly format: Picture['format'];
}

/** Bytes that one picture may have, and the qualities tried until it has no more. */
const LIMITS = {
  jpeg: { bytes: 34_000, qualities: [76, 66, 56, 48, 40] },
  webp: { bytes: 25_000, qualities: [84, 78, 72, 66, 60, 52] },
} as const;

/** Draws all pictures as JPEG and WebP files named by their SHA-256 into the folder, replacing what is there. */
export async function renderPictures(
  folder: string,
  executablePath: string,
): Promise<readonly RenderedPicture[]> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
  try {
    // Twice the size, then scaled down: averages out the dithering of gradients, which would swell the files.
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) rmSync(join(folder, old));
    const rendered: RenderedPicture[] = [];
    for (const picture of allPictures()) {
      const bytes = await render(page, picture);
      const hash = createHash('sha256').update(bytes).digest('hex');
      writeFileSync(join(folder, hash), bytes);
      const { name, width, height, format } = picture;
      rendered.push({ name, hash, size: bytes.length, width, height, format });
    }
    return rendered;
  } finally {
    await browser.close();
  }
}

/** The best quality that stays within the size that one picture may have. */
async function render(page: Page, { svg, width, height, name, format }: Picture): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.setContent(`<!doctype html><body style="margin:0;overflow:hidden">${svg()}</body>`);
  const png = await page.screenshot({ type: 'png', animations: 'disabled' });
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const { bytes: limit, qualities } = LIMITS[format];
  const address = await page.evaluate(encode, {
    source,
    width,
    height,
    type: `image/${format}`,
    limit,
    qualities: [...qualities],
  });
  if (address === null) throw new Error(`The picture ${name} does not fit into ${limit} bytes.`);
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

interface Encoding {
  readonly source: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly limit: number;
  /** In percent, best first. */
  readonly qualities: readonly number[];
}

/** Runs in the browser, so it may use nothing from outside. Data URL, or null when no quality is small enough. */
async function encode(job: Encoding): Promise<string | null> {
  const image = new Image();
  image.src = job.source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = job.width;
  canvas.height = job.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no drawing context.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, job.width, job.height);
  for (const quality of job.qualities) {
    const address = canvas.toDataURL(job.type, quality / 100);
    const bytes = ((address.length - address.indexOf(',') - 1) * 3) / 4;
    if (bytes <= job.limit) return address;
  }
  return null;
}
