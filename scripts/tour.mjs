import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchApp } from './launch.mjs';
import { STEPS } from './tour-steps.mjs';

/**
 * The tour: the main job on the sample workspace, in the real app, for where nobody can look at a screen. Each step
 * of tour-steps.mjs leaves a numbered screenshot; what the job hands on lies beside them.
 * @param {object} options
 * @param {string} options.out an absolute path; what earlier tours left there is replaced
 * @param {boolean} options.stay leave the app open until it, or this process, is ended
 * @param {Record<string, string>} options.env for Electron, e.g. the display
 * @param {(line: string) => void} options.say
 */
export async function tour({ out, stay, env, say }) {
  fs.mkdirSync(out, { recursive: true });
  for (const name of fs.readdirSync(out))
    if (/^\d\d-.*\.png$|^app\.log$/.test(name)) fs.rmSync(path.join(out, name));
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'aisle-tour-'));
  const { app, window } = await launchApp({ userData, env, log: path.join(out, 'app.log') });
  try {
    await walk({ app, window, out }, say);
    say(`Screenshots${STEPS.some(({ leaves }) => leaves) ? ' and the exported file are' : ' are'} in ${out}`);
    if (stay) {
      say(`The app stays open${env.DISPLAY ? ` on display ${env.DISPLAY}` : ''}. Press Ctrl+C to end it.`);
      await app.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true });
  }
}

/** @param {import('./tour-steps.mjs').Stage} stage @param {(line: string) => void} say */
async function walk(stage, say) {
  for (const [index, step] of STEPS.entries()) {
    const start = Date.now();
    const shot = `${String(index + 1).padStart(2, '0')}-${step.name}.png`;
    try {
      await step.run(stage);
    } catch (error) {
      await stage.window.screenshot({ path: path.join(stage.out, shot) });
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The tour stopped at "${step.title}" (see ${path.join(stage.out, shot)}): ${reason}`);
    }
    await picturesDrawn(stage.window);
    await stage.window.screenshot({ path: path.join(stage.out, shot) });
    say(`${shot}  ${step.title} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  }
}

/** Pictures come in and are decoded a moment after everything else. @param {import('playwright-core').Page} window */
async function picturesDrawn(window) {
  await window.evaluate(async () => {
    const isSeen = (/** @type {HTMLImageElement} */ image) => {
      const { top, bottom, left, right } = image.getBoundingClientRect();
      return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    };
    // One that cannot be read is shown as missing, which is what the screenshot should tell.
    await Promise.allSettled([...document.images].filter(isSeen).map((image) => image.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
