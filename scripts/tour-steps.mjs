import { READY } from './launch.mjs';

/**
 * @typedef {object} Stage
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} window
 * @property {string} out the folder for files that a step hands on, an absolute path
 */

/**
 * @typedef {object} Step
 * @property {string} name names the screenshot
 * @property {string} title what the coordinator has just done
 * @property {boolean} [leaves] the step writes a file into `out`
 * @property {(stage: Stage) => Promise<void>} run returns when the screen shows the result
 */

/** The main job, in order. @type {Step[]} */
export const STEPS = [
  {
    name: 'start',
    title: 'Aisle has started',
    run: async ({ window }) => {
      await window.waitForSelector(READY, { state: 'attached' });
    },
  },
];
