import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLayers } from '../../../scripts/check-layers.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aisle-layers-'));
  write(
    'package.json',
    JSON.stringify({ dependencies: { zod: '4', react: '19', dexie: '4', 'big.js': '7' } }),
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** What the check says about a tree that holds just this file: `line kind`, one for each violation. */
function violations(path: string, text: string): string[] {
  write(path, text);
  return checkLayers(root).map(({ kind, line }) => `${line} ${kind}`);
}

describe('what is allowed', () => {
  test.each([
    [
      'electron/ipc/serve.ts',
      "import { app } from 'electron'; import fs from 'node:fs'; import '@shared/result';",
    ],
    ['electron/main.ts', "import './window'; import { append } from './journal/append';"],
    ['electron/preload.ts', "import { CALL } from './ipc/wire';"],
    [
      'electron/cli/main.ts',
      "import { readFile } from 'fs/promises'; import { ok } from '../../shared/result';",
    ],
    ['renderer/main.tsx', "import { Shell } from '@/shell/Shell'; export const page = <Shell />;"],
    [
      'renderer/desks/catalog/catalog.tsx',
      "import '@/grid/Grid'; import '../../data/commit'; import './rows';",
    ],
    ['renderer/desks/desks.ts', "export { catalog } from './catalog/catalog';"],
    ['renderer/sync/run.ts', "import Dexie from 'dexie'; import { commit } from '@/data/commit';"],
    ['renderer/data/import.ts', "import './import.css'; const text = 'import x from \"electron\"';"],
    ['renderer/grid/worker.ts', "new Worker(new URL('../workers/audit.ts', import.meta.url));"],
    ['shared/money.ts', "import Big from 'big.js'; export const sum = (window: Big) => window.plus(1);"],
    [
      'shared/names.ts',
      'export interface Frame { document: string; process(): void } const a = { fetch: 1 }; a.fetch;',
    ],
    ['shared/text.ts', 'export const bytes = new TextEncoder().encode("window.document"); // process.env'],
    ['shared/connectors/wire.ts', "import type { Product } from '@vendor/sdk'; export type Wire = Product;"],
  ])('%s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});

describe('an import in a wrong direction', () => {
  test.each([
    ['shared imports the renderer', 'shared/a.ts', "import { row } from '@/data/row';"],
    ['shared imports electron/ by a relative path', 'shared/a/b.ts', "export * from '../../electron/main';"],
    ['electron imports the renderer', 'electron/main.ts', "import '../renderer/data/row';"],
    [
      'the renderer imports electron/',
      'renderer/data/a.ts',
      "import type { A } from '../../electron/ipc/serve';",
    ],
    ['electron imports its command line', 'electron/main.ts', "import './cli/main';"],
    ['the command line imports a window', 'electron/cli/main.ts', "import '../window';"],
    ['the preload script imports the main process', 'electron/preload.ts', "import './security';"],
    ['the main process imports the preload script', 'electron/window.ts', "import './preload';"],
    ['data imports the grid', 'renderer/data/a.ts', "import '@/grid/Grid';"],
    ['data imports sync', 'renderer/data/a.ts', "import '../sync/run';"],
    ['the design system imports data', 'renderer/design/Button.tsx', "import '../data/row';"],
    ['the design system imports shared', 'renderer/design/Button.tsx', "import '@shared/result';"],
    ['the grid imports a desk', 'renderer/grid/Grid.tsx', "import '@/desks/catalog/catalog';"],
    ['the grid imports the forms', 'renderer/grid/Grid.tsx', "import '../forms/Form';"],
    ['a desk imports another', 'renderer/desks/catalog/catalog.tsx', "import '../listings/rows';"],
    ['a desk imports the whole of another', 'renderer/desks/catalog/catalog.tsx', "import '../listings';"],
    ['a desk imports the frame', 'renderer/desks/catalog/catalog.tsx', "import '@/shell/Shell';"],
    ['an import at run time', 'renderer/data/a.ts', "export const late = () => import('@/grid/Grid');"],
    [
      'an import at run time from a template',
      'shared/a.ts',
      'export const late = () => import(`@/grid/Grid`);',
    ],
    ['a type imported in place', 'shared/a.ts', "export type Row = import('@/data/row').Row;"],
    ['a re-export', 'renderer/data/a.ts', "export { Grid } from '@/grid/Grid';"],
    [
      'a worker by its URL',
      'renderer/data/a.ts',
      "new Worker(new URL('../sync/worker.ts', import.meta.url));",
    ],
    ['require', 'electron/main.ts', "const row = require('../renderer/data/row');"],
    ['import equals', 'electron/main.ts', "import row = require('../renderer/data/row');"],
    ['an alias that climbs out', 'renderer/data/a.ts', "import '@/../electron/main';"],
    ['product code imports a test', 'electron/main.ts', "import '../tests/e2e/launch';"],
    ['product code imports a script', 'shared/a.ts', "import '../scripts/root.mjs';"],
    ['a query behind the path', 'renderer/data/a.ts', "import work from '@/grid/work?worker';"],
  ])('%s', (_name, path, text) => {
    expect(violations(path, text)).toEqual(['1 direction']);
  });
});

describe('a package that does not belong there', () => {
  test.each([
    ['Node in shared', 'shared/a.ts', "import fs from 'node:fs';"],
    ['Node without its prefix in shared', 'shared/a.ts', "import { join } from 'path';"],
    ["Node's types in shared", 'shared/a.ts', "import type { Buffer } from 'node:buffer';"],
    ['Electron in shared', 'shared/a.ts', "import { app } from 'electron';"],
    ['React in shared', 'shared/a.ts', "import { useState } from 'react';"],
    ['a part of React in shared', 'shared/a.ts', "import { jsx } from 'react/jsx-runtime';"],
    ['Dexie in shared', 'shared/a.ts', "import type { Table } from 'dexie';"],
    ["a vendor's code in shared", 'shared/a.ts', "import { Client } from '@vendor/sdk';"],
    ['Electron in the renderer', 'renderer/data/a.ts', "import { ipcRenderer } from 'electron';"],
    ['Node in the renderer', 'renderer/main.tsx', "import fs from 'fs';"],
    ['React in electron/', 'electron/main.ts', "import 'react-dom';"],
    ['Dexie in electron/', 'electron/cli/main.ts', "import Dexie from 'dexie';"],
    ['Electron in the command line', 'electron/cli/main.ts', "import { app } from 'electron';"],
  ])('%s', (_name, path, text) => {
    expect(violations(path, text)).toEqual(['1 package']);
  });

  test('one that would be missing in the shipped app', () => {
    expect(violations('renderer/data/a.ts', "\nimport { test } from 'vitest';")).toEqual(['2 undeclared']);
  });
});

describe("a browser's or Node's name in shared/", () => {
  test.each([
    'export const width = window.innerWidth;',
    'export const title = () => document.title;',
    'export const mode = process.env.MODE;',
    "export const bytes = Buffer.from('a');",
    'export const open = () => indexedDB.open;',
    "export const get = async () => await fetch('a');",
    "export const theme = localStorage.getItem('theme');",
    'export const later = () => setImmediate(() => 1);',
    'export const folder = __dirname;',
    "export const hidden = globalThis['window'];",
    "export const fs = require('./a');",
    'export let timer: NodeJS.Timeout;',
    'export type Cell = HTMLElement;',
    'export function size(width = screen ?? window) { return width; }',
    'export const copy = { window };',
    'export const key = { [process.pid]: 1 };',
    '/// <reference types="node" />',
    'export const link = new URL("a", "b");',
  ])('%s', (text) => {
    expect(violations('shared/a.ts', `\n${text}`)).toEqual(['2 platform-name']);
  });
});

describe('a name that says nothing', () => {
  test.each([
    'shared/utils.ts',
    'shared/text/helpers.test.ts',
    'renderer/data/helper/row.ts',
    'renderer/data/WindowManager.ts',
    'electron/misc.css',
    'electron/string-utils.ts',
    'scripts/common.mjs',
    'tests/unit/util/row.test.ts',
  ])('%s', (path) => {
    expect(violations(path, '')).toEqual(['1 vague-name']);
  });

  test.each(['shared/managedAsset.ts', 'shared/commonwealth.ts', 'renderer/data/managerApproval.ts'])(
    '%s is a name',
    (path) => {
      expect(violations(path, '')).toEqual([]);
    },
  );
});

test('a folder that is in no line of the table is reported', () => {
  expect(violations('renderer/stuff/a.ts', '')).toEqual(['1 unknown-place']);
});

test('a file that does not parse is reported and not passed over', () => {
  expect(violations('shared/a.ts', 'export const = 1;')).toEqual(['1 syntax']);
});

test('every violation of a tree is named with its file and line', () => {
  write('shared/clock.ts', "import { a } from 'zod';\n\nexport const now = performance.now();\n");
  write('renderer/data/row.ts', "import '@/grid/Grid';\nimport 'node:fs';\n");
  expect(checkLayers(root)).toEqual([
    {
      kind: 'direction',
      file: 'renderer/data/row.ts',
      line: 1,
      message: 'renderer/data may not import renderer/grid (../grid/Grid)',
    },
    {
      kind: 'package',
      file: 'renderer/data/row.ts',
      line: 2,
      message: "renderer/ may not import Node's node:fs",
    },
    { kind: 'platform-name', file: 'shared/clock.ts', line: 3, message: 'shared/ may not use performance' },
  ]);
});
