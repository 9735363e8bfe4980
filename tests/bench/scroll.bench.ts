import type { Page } from 'playwright-core';
import { openBarePage } from './barePage';
import type { Bench } from './bench';
import { catalogFile, openVariants } from './catalogWorkspace';

const FRAMES = 240;
/** Of a frame: four rows. */
const PIXELS = 112;
const BARE = 'a screenful of plain texts that are replaced each frame';

export default {
  id: 'scroll',
  lines: [
    { id: 'fps', what: 'Scroll through the rows', unit: 'fps', yardstick: BARE, aim: { least: 50 } },
    {
      id: 'frame',
      what: 'Longest time between two frames while scrolling',
      yardstick: BARE,
      aim: { most: 50 },
    },
  ],
  rounds: 5,
  rows: 100_000,
  async prepare({ rows, scratch }) {
    const { page, env, close } = await openVariants({ scratch, rows }, `scroll-${rows}`);
    const bare = await openBarePage(env);
    await bare.load(catalogFile({ scratch, rows }));
    return {
      async round(tell) {
        const plain = await bare.scrollRows(FRAMES);
        await page.bringToFront();
        const own = await scrollRows(page);
        tell('fps', { subject: own.fps, yardstick: plain.fps });
        tell('frame', { subject: own.longest, yardstick: plain.longest });
      },
      async finish() {
        await bare.close();
        await close();
      },
    };
  },
} satisfies Bench;

function scrollRows(page: Page): Promise<{ fps: number; longest: number }> {
  return page.evaluate(
    ([frames, pixels]) =>
      new Promise<{ fps: number; longest: number }>((resolve, reject) => {
        const viewport = [...document.querySelectorAll('.ag-grid-viewport, .ag-body-viewport')].find(
          ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1000,
        );
        if (viewport === undefined) return reject(new Error('Nothing scrolls.'));
        let at = 0;
        let longest = 0;
        const start = performance.now();
        let last = start;
        const tick = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (at === frames) {
            resolve({ fps: (frames / (now - start)) * 1000, longest });
            return;
          }
          at += 1;
          viewport.scrollTop += pixels;
          requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
    [FRAMES, PIXELS] as const,
  );
}
