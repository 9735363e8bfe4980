import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tour } from '../../scripts/tour.mjs';
import { EDIT, EXPORTED, IMPORTED, STEPS } from '../../scripts/tour-steps.mjs';

let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'aisle-tour-test-'));
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

test('the tour does the main job: what it exports is what it imported, but for the edited cell', async () => {
  const said: string[] = [];
  await tour({ out, stay: false, env: {}, say: (line) => said.push(line) });
  const shots = readdirSync(out).filter((name) => name.endsWith('.png'));
  expect(shots).toHaveLength(STEPS.length);
  expect(said.at(-1)).toContain(out);
  const [before, after] = [IMPORTED, join(out, EXPORTED)].map((path) => readFileSync(path, 'utf8'));
  const [from, to] = [`\nquirl-rolling-pin,${EDIT.from},`, `\nquirl-rolling-pin,"${EDIT.to}",`];
  expect(before?.split(from)).toHaveLength(2);
  expect(after).toBe(before?.replace(from, to));
});
