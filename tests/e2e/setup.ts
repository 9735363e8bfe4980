import { bootstrap } from '../../scripts/bootstrap.mjs';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';

/**
 * Once before all tests in real Electron: the runtime, a current build, and a screen. The workers are started
 * afterwards and inherit the display from here.
 */
export default async function setUp(): Promise<() => void> {
  await bootstrap({ runtime: true });
  await ensureBuild({ log: (message) => process.stderr.write(`${message}\n`) });
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  return display.close;
}
