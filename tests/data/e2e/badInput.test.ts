import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepCount } from '../../e2e/files';
import { type Aisle, launch } from '../../e2e/launch';
import { createWorkspace } from '../../e2e/workspaceWindow';
import { dataFile, dataFolder } from '../folder';

/** Every file that is hard to read, opened in the real app: the table of outcomes is written to out/bad-input.md. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
});

afterAll(() => aisle.dispose());

interface Outcome {
  readonly file: string;
  /** What the window says of it. */
  readonly says: string;
  readonly isRefused: boolean;
}

function badFiles(): string[] {
  return readdirSync(dataFile('09-bad-input'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataFolder().length + 1))
    .sort();
}

async function open(file: string): Promise<Outcome> {
  await aisle.answerOpenDialog(dataFile(file));
  await page.keyboard.press('Control+i');
  const panel = page.getByRole('tabpanel');
  const name = basename(file);
  const refused = panel.getByText(`“${name}” was not imported`);
  const read = panel.getByRole('heading', { name, exact: true });
  await refused.or(read).first().waitFor({ timeout: 60_000 });
  const isRefused = await refused.isVisible();
  const says = isRefused
    ? await refused.locator('xpath=following::p[1]').innerText()
    : ((await read.locator('xpath=..').innerText()).split('\n')[1] ?? '');
  await panel.getByRole('button', { name: isRefused ? 'Back' : 'Do not import' }).click();
  await page.getByText('Drop product files here').waitFor();
  return { file, says: says.trim(), isRefused };
}

test('each is inspected, or refused in a sentence, and the window goes on', async () => {
  const outcomes: Outcome[] = [];
  for (const file of badFiles()) outcomes.push(await open(file));
  const lines = outcomes.map(
    ({ file, says, isRefused }) => `| ${file} | ${isRefused ? 'refused' : 'read'} | ${says} |`,
  );
  const report = ['| file | outcome | what the window says |', '|---|---|---|', ...lines].join('\n');
  const folder = resolve(import.meta.dirname, '../../../out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bad-input.md'), `${report}\n`);
  const refused = outcomes.filter(({ isRefused }) => isRefused);
  expect(
    refused.filter(({ says }) => !/^(?:“|[A-Z]).{10,}\. Nothing in the workspace was changed\.$/s.test(says)),
  ).toEqual([]);
  const isMeantToBeRefused = (file: string) =>
    /\/(?:images|blns)\/.*\.(?:jpg|png|json\.gz)$|\.json$|encrypted_no_password\.xls$|messytables-horror\/libreoffice\.xlsx$/.test(
      file,
    );
  expect(refused.map(({ file }) => file)).toEqual(badFiles().filter(isMeantToBeRefused));
  expect(outcomes.filter(({ says }) => says === '')).toEqual([]);
  expect(await stepCount(page)).toBe(0);
}, 600_000);
