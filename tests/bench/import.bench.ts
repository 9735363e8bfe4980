import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';
import { launchApp } from '../../scripts/launch.mjs';
import { openBarePage } from './barePage';
import { type Bench, timed } from './bench';
import { catalogFile } from './catalogWorkspace';
import { importFile, newWorkspace } from './importing';

/** Milliseconds that LibreOffice Calc takes to open the file and to save it; undefined where it is not installed. */
async function libreOffice(file: string, scratch: string): Promise<number | undefined> {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  const profile = `-env:UserInstallation=file://${join(scratch, 'libreoffice')}`;
  const request = [
    profile,
    '--headless',
    '--convert-to',
    'ods',
    '--outdir',
    join(scratch, 'converted'),
    file,
  ];
  return timed(async () => spawnSync('soffice', request, { stdio: 'ignore' }));
}

export default {
  id: 'import',
  lines: [
    {
      id: 'rows',
      what: 'Import a product CSV of 30 columns, from the file to durable and shown',
      yardstick: 'papaparse and a raw strict Dexie bulkPut of its rows',
      aim: { ratio: 2, most: 30_000 },
    },
    {
      id: 'bytes',
      what: 'The same import',
      yardstick: 'papaparse and the raw bytes into a file that is synced',
    },
    {
      id: 'calc',
      what: 'The same import',
      yardstick: 'LibreOffice Calc, without a window, opening the file and saving it as ODS',
      aim: { ratio: 0.5 },
    },
  ],
  rounds: 5,
  rows: 100_000,
  async prepare({ rows, scratch, note }) {
    await ensureBuild();
    const display = await openDisplay();
    const file = catalogFile({ scratch, rows });
    const bare = await openBarePage(display.env);
    const userData = join(scratch, `import-${rows}`);
    const { app, window } = await launchApp({ userData, env: display.env });
    let page = window;
    let calc: number | undefined;
    return {
      async round(tell) {
        // Once: it takes longer than all the others together.
        calc ??= await libreOffice(file, scratch);
        const withRows = await bare.importFile(file);
        const withBytes = await bare.importBytes(file);
        page = await newWorkspace(app, page);
        const times = await importFile(app, page, file);
        const subject = times.previewMs + times.applyMs + times.shownMs;
        const { previewMs, applyMs, shownMs, longestMs } = times;
        note(
          `preview ${previewMs.toFixed(0)}, apply ${applyMs.toFixed(0)}, show ${shownMs.toFixed(0)} ms; longest time between two frames ${longestMs.toFixed(0)} ms`,
        );
        tell('rows', { subject, yardstick: withRows });
        tell('bytes', { subject, yardstick: withBytes });
        if (calc !== undefined) tell('calc', { subject, yardstick: calc });
      },
      async finish() {
        await app.close();
        await bare.close();
        display.close();
        rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
} satisfies Bench;
