import type { TestProject } from 'vitest/node';
import { bootstrap } from '../../scripts/bootstrap.mjs';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';

/**
 * Once before all tests in real Electron: the runtime, a current build, and a screen for every worker. The workers are
 * started afterwards and inherit the names of the displays; `display.ts` takes one of them.
 */
export default async function setUp({ config }: TestProject): Promise<() => void> {
  await bootstrap({ runtime: true });
  await ensureBuild({ log: (message) => process.stderr.write(`${message}\n`) });
  const count = Math.max(1, Number(config.maxWorkers) || 1);
  const displays = await Promise.all(Array.from({ length: count }, () => openDisplay()));
  Object.assign(process.env, displays[0]?.env);
  process.env.AISLE_DISPLAYS = displays.flatMap(({ env }) => env.DISPLAY ?? []).join(' ');
  return () => {
    for (const { close } of displays) close();
  };
}
