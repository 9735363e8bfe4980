// node tests/calc/record.mjs: asks LibreOffice Calc anew and writes tests/fixtures/clipboard/calc.json. Needs
// libreoffice-calc and python3-uno; PYTHON names another Python than the system's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../scripts/root.mjs';

async function load(file) {
  const alias = { '@shared': path.join(ROOT, 'shared'), '@': path.join(ROOT, 'renderer') };
  const { module } = await runnerImport(path.join(ROOT, file), {
    configFile: false,
    root: ROOT,
    resolve: { alias },
  });
  return module;
}

const { copiedInCalc, copiedInAisle } = await load('tests/calc/cases.ts');
const { toTsv, toHtmlTable } = await load('renderer/grid/clipboard.ts');
const questions = {
  copied: copiedInCalc,
  pasted: copiedInAisle.map((one) => ({ ...one, plain: toTsv(one.rows), html: toHtmlTable(one.rows) })),
};
const folder = mkdtempSync(path.join(tmpdir(), 'aisle-calc-'));
try {
  const file = path.join(folder, 'questions.json');
  writeFileSync(file, JSON.stringify(questions));
  const answers = path.join(ROOT, 'tests/fixtures/clipboard/calc.json');
  const python = process.env.PYTHON ?? '/usr/bin/python3';
  execFileSync(python, [path.join(ROOT, 'tests/calc/ask.py'), file, answers], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
