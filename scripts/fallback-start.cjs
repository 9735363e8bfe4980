'use strict';
// Runs inside the substitute Electron, as its default app: what Electron's own does with `electron <folder>`.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const modules = [];
let target;
for (let index = 1; index < process.argv.length && target === undefined; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') {
    index += 1;
    modules.push(process.argv[index]);
  } else if (argument.startsWith('--app=')) {
    target = argument.slice('--app='.length);
  } else if (!argument.startsWith('-')) {
    target = argument;
  }
}
if (modules.length > 0) Module._preloadModules(modules);
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });

if (target === undefined) {
  process.stderr.write('usage: electron [options] <folder of the app>\n');
  process.exit(1);
}

const folder = path.resolve(target);
const manifest = path.join(folder, 'package.json');
const hasManifest = fs.existsSync(manifest);
if (hasManifest) {
  const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  app.name = productName || name || app.name;
  app.setDesktopName(`${app.name}.desktop`);
}
const main = Module._resolveFilename(folder, null, true);
app.setAppPath(hasManifest ? folder : path.dirname(main));
const userData = process.argv.find((argument) => argument.startsWith('--user-data-dir='));
app.setPath(
  'userData',
  userData?.slice('--user-data-dir='.length) ?? path.join(app.getPath('appData'), app.name),
);
Module._load(main, Module, true);
