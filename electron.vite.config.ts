import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { releaseChannel } from './scripts/release-channel.mjs';

// Stated, because electron-vite would otherwise infer them from whatever node_modules/electron happens to be.
const NODE_TARGET = 'node18';
const CHROME_TARGET = 'chrome114';

const shared = { '@shared': resolve(__dirname, 'shared') };

/** AG Grid's icons use the unprefixed mask-image of Chrome 120; the prefixed name works in old and new alike. */
const agGridMaskPrefix = {
  name: 'ag-grid-mask-prefix',
  transform(code: string, id: string) {
    if (!id.includes('ag-grid-community')) return null;
    return { code: code.replace(/(?<!-webkit-)mask-image:/g, '-webkit-mask-image:'), map: null };
  },
};

/** Output folders are electron-vite's own, `<outDir>/{main,preload,renderer}`: scripts/build.mjs chooses `outDir`. */
export default defineConfig({
  main: {
    define: { AISLE_RELEASE_CHANNEL: JSON.stringify(releaseChannel()) },
    build: {
      target: NODE_TARGET,
      // A sandboxed runtime has no node_modules beside it: everything but Electron and Node is bundled.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: resolve(__dirname, 'electron/main.ts'),
          'archive.worker': resolve(__dirname, 'electron/archive/archive.worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
    resolve: { alias: shared },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      // A sandboxed preload script may load no other file: nothing is shared between the two.
      isolatedEntries: true,
      rollupOptions: {
        input: {
          preload: resolve(__dirname, 'electron/preload.ts'),
          parserPreload: resolve(__dirname, 'electron/parserPreload.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
    resolve: { alias: shared },
  },
  renderer: {
    root: resolve(__dirname, 'renderer'),
    base: './',
    build: {
      target: CHROME_TARGET,
      cssTarget: CHROME_TARGET,
      minify: true,
      rollupOptions: {
        input: {
          index: resolve(__dirname, 'renderer/index.html'),
          parser: resolve(__dirname, 'renderer/parser.html'),
        },
      },
    },
    worker: { format: 'es' },
    resolve: { alias: { ...shared, '@': resolve(__dirname, 'renderer') } },
    plugins: [react(), agGridMaskPrefix],
  },
});
