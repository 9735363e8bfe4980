import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, inject, test } from 'vitest';
import { isFallbackRuntime } from '../../scripts/electron-runtime.mjs';
import { requireElectron } from '../../scripts/launch.mjs';
import { formatNotices, readLock, readNotices } from '../../scripts/notices.mjs';
import { ROOT } from '../../scripts/root.mjs';

/** What lies in the package, and what its executable can no longer be talked into. */
const { installed, unpacked, deb, version, privateKey } = inject('packaged');
const asar = join(installed, 'resources/app.asar');
const OFF = 0x30;
const ON = 0x31;

describe('the fuses', () => {
  test('are set as they should be', async () => {
    const wire = await getCurrentFuseWire(join(installed, 'aisle'));
    const { version: format, ...states } = wire;
    const named = Object.entries(states).map(([key, state]) => [FuseV1Options[Number(key)], state]);
    expect(format).toBe('1');
    expect(Object.fromEntries(named)).toMatchObject({
      RunAsNode: OFF,
      EnableCookieEncryption: ON,
      EnableNodeOptionsEnvironmentVariable: OFF,
      EnableNodeCliInspectArguments: OFF,
      EnableEmbeddedAsarIntegrityValidation: ON,
      OnlyLoadAppFromAsar: ON,
      LoadBrowserProcessSpecificV8Snapshot: OFF,
      // The stand-in runtime is too old to have this one.
      ...(isFallbackRuntime() ? {} : { GrantFileProtocolExtraPrivileges: OFF }),
    });
  });

  test('the executable is no Node, as the plain one is', () => {
    const asNode = (executable: string) => {
      const { DISPLAY: _none, ...rest } = process.env;
      const env = { ...rest, ELECTRON_RUN_AS_NODE: '1' };
      const options = { env, encoding: 'utf8', timeout: 20_000, killSignal: 'SIGKILL' } as const;
      return spawnSync(executable, ['-p', '6 * 7'], options).stdout.trim();
    };
    expect([asNode(requireElectron()), asNode(join(installed, 'aisle'))]).toEqual(['42', '']);
  });
});

describe('the archive', () => {
  test('holds the built app and nothing of how it is made', () => {
    const top = new Set(
      listPackage(asar, { isPack: false }).map((file) => file.split('/').slice(1, 3).join('/')),
    );
    expect([...top].filter((name) => !name.startsWith('resources/')).sort()).toEqual([
      'out',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
      'resources',
    ]);
    expect(JSON.parse(extractFile(asar, 'package.json').toString())).toMatchObject({
      version,
      main: 'out/main/main.js',
    });
    expect(JSON.parse(extractFile(asar, 'package.json').toString())).not.toHaveProperty('dependencies');
  });

  test('is all that can be started: there is no other app beside it', () => {
    expect(
      ['default_app.asar', 'app'].filter((name) => existsSync(join(installed, 'resources', name))),
    ).toEqual([]);
  });

  test('has the public key compiled in, and no way to name another when it runs', () => {
    const parts = listPackage(asar, { isPack: false }).filter((file) => /^\/out\/main\/.*\.js$/.test(file));
    const text = parts.map((file) => extractFile(asar, file.slice(1)).toString()).join('\n');
    expect(text).toContain(`http://127.0.0.1:${inject('packaged').port}/`);
    expect(text).not.toContain('AISLE_TEST_RELEASE_CHANNEL');
    expect(text).not.toContain(privateKey.split('\n')[1]);
  });
});

describe('what a user and an auditor find', () => {
  const lock = readLock();

  test('the licences and notices of everything in it', () => {
    expect(readFileSync(join(installed, 'third-party-notices.txt'), 'utf8')).toBe(
      formatNotices(readNotices()),
    );
    expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toMatch(/MIT License/);
    expect(existsSync(join(installed, 'LICENSES.chromium.html'))).toBe(true);
  });

  test('a bill of materials that is true to the lockfile, with the runtime that is packed', () => {
    const bill = JSON.parse(readFileSync(join(installed, 'sbom.cdx.json'), 'utf8'));
    const listed = new Set(
      bill.components.map(({ name, version: of }: Record<string, string>) => `${name}@${of}`),
    );
    const bundled = Object.entries(lock)
      .filter(
        ([place, { dev, devOptional }]) =>
          place !== '' && !place.includes('/@types/') && !dev && !devOptional,
      )
      .filter(([place, { optional }]) => optional !== true || existsSync(join(ROOT, place)))
      .map(([place, locked]) => `${place.split('node_modules/').at(-1)}@${locked.version}`);
    const electron = readFileSync(join(installed, 'version'), 'utf8').trim();
    expect([...listed].sort()).toEqual([...new Set([...bundled, `electron@${electron}`])].sort());
    expect({ format: bill.bomFormat, of: bill.metadata.component }).toMatchObject({
      format: 'CycloneDX',
      of: { name: 'aisle', version },
    });
  });

  test('every package that is compiled into it is in the bill', () => {
    // The bundler's own marks of where code came from would be gone; the direct dependencies are what is imported.
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const bill = JSON.parse(readFileSync(join(installed, 'sbom.cdx.json'), 'utf8'));
    const names = new Set(bill.components.map(({ name }: { name: string }) => name));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  });

  test('the mark that this package is a test', () => {
    expect(existsSync(join(unpacked, 'TEST-PACKAGE-NEVER-SHIP.txt'))).toBe(true);
  });
});

describe('the Debian package', () => {
  const fields = (...names: string[]) =>
    spawnSync('dpkg-deb', ['-f', deb, ...names], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n');

  test('says what it is', () => {
    expect(fields('Package', 'Version', 'Section')).toEqual([
      'Package: aisle',
      `Version: ${version}`,
      'Section: office',
    ]);
  });

  test('belongs to root, with the sandbox’s helper, a menu entry and a command', () => {
    const { stdout } = spawnSync('dpkg-deb', ['-c', deb], { encoding: 'utf8', maxBuffer: 8 * 1024 * 1024 });
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => !/^\S+ root\/root /.test(line))).toEqual([]);
    const rights = (path: string) => lines.find((line) => line.includes(` ./${path}`))?.slice(0, 10);
    expect({
      sandbox: rights('opt/Aisle/chrome-sandbox'),
      entry: rights('usr/share/applications/aisle.desktop'),
      command: rights('usr/bin/aisle -> /opt/Aisle/aisle'),
    }).toEqual({ sandbox: '-rwsr-xr-x', entry: '-rw-r--r--', command: 'lrwxrwxrwx' });
  });

  test('tells the updater what it is; the plain folder does not', () => {
    expect(readFileSync(join(installed, 'resources/package-type'), 'utf8')).toBe('deb');
    expect(lstatSync(join(unpacked, 'resources/package-type'), { throwIfNoEntry: false })).toBeUndefined();
  });
});
