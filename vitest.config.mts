import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Real Electron: one app at a time, since they share the display, the two cores and the build. */
const inElectron = {
  environment: 'node' as const,
  globalSetup: ['tests/e2e/setup.ts'],
  pool: 'forks' as const,
  maxWorkers: 1,
  fileParallelism: false,
  testTimeout: 3 * MINUTE,
  hookTimeout: 2 * MINUTE,
  teardownTimeout: 20 * SECOND,
  expect: { poll: { timeout: 15 * SECOND } },
  // A window that was drawn late is tried again where nobody watches; by hand the first failure shows.
  retry: process.env.CI === undefined ? 0 : 1,
};

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@shared': resolve(root, 'shared'), '@': resolve(root, 'renderer') } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 20 * SECOND,
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/unit/**/*.test.tsx'],
          testTimeout: 20 * SECOND,
          setupFiles: ['fake-indexeddb/auto', 'tests/unit/cleanup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'property',
          environment: 'node',
          include: ['tests/property/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto', 'tests/property/seed.ts'],
          testTimeout: 2 * MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'data',
          environment: 'node',
          include: ['tests/data/**/*.test.ts'],
          exclude: ['tests/data/e2e/**'],
          globalSetup: ['tests/data/setup.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 5 * MINUTE,
        },
      },
      {
        extends: true,
        test: {
          ...inElectron,
          name: 'data-e2e',
          include: ['tests/data/e2e/**/*.test.ts'],
          globalSetup: ['tests/data/setup.ts', 'tests/e2e/setup.ts'],
          testTimeout: 10 * MINUTE,
        },
      },
      {
        extends: true,
        test: {
          ...inElectron,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...inElectron,
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: ['tests/package/setup.ts'],
        },
      },
      {
        extends: true,
        test: { ...inElectron, name: 'soak', include: ['tests/soak/**/*.test.ts'], testTimeout: 60 * MINUTE },
      },
    ],
  },
});
