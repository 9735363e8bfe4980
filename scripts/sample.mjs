// npm run sample [-- --pictures]: writes resources/sample anew. Drawing the pictures needs chromium
// (apt-get install chromium; CHROMIUM names another browser) and takes minutes; everything else takes seconds.
import path from 'node:path';
import { runnerImport } from 'vite';
import { isMain, ROOT } from './root.mjs';

async function main() {
  const isDrawing = process.argv.includes('--pictures');
  const { module } = await runnerImport(path.join(ROOT, 'scripts/sample/write.ts'), {
    configFile: false,
    root: ROOT,
    resolve: { alias: { '@shared': path.join(ROOT, 'shared') } },
  });
  const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const folder = path.join(ROOT, 'resources/sample');
  const manifest = await module.writeSample({ folder, ...(isDrawing ? { browser } : {}) });
  const counts = Object.entries(manifest.counts);
  console.log(
    `${manifest.steps} steps, ${manifest.assets.length} pictures, ${counts.map(([type, count]) => `${count} ${type}`).join(', ')}`,
  );
}

if (isMain(import.meta.url)) await main();
