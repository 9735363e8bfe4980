import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../scripts/deb.mjs';
import { icnsOf, icoOf } from '../../../scripts/icon.mjs';
import { readLock } from '../../../scripts/notices.mjs';
import { releaseChannel } from '../../../scripts/release-channel.mjs';
import { ROOT } from '../../../scripts/root.mjs';
import { billOfMaterials } from '../../../scripts/sbom.mjs';
import { updateManifest } from '../../../scripts/update-manifest.mjs';

/** Its schema is compiled on first use. */
const COMPILE_MS = 60_000;

/** electron-builder's own parts: the reader of its file, and the schema it holds the settings against. */
const require = createRequire(join(ROOT, 'node_modules/app-builder-lib/package.json'));
const { load } = require('js-yaml');
const { validateConfiguration } = require('./out/util/config/config.js');

type Settings = Record<string, Record<string, unknown>>;
const settings = (): Settings => load(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'));
const validate = (given: Settings): Promise<void> =>
  validateConfiguration(given, { isEnabled: false, add: () => {} });

describe('the settings of electron-builder', () => {
  it(
    'fit its schema, for every system',
    async () => {
      await expect(validate(settings())).resolves.toBeUndefined();
      const { linux, win, mac } = settings();
      expect([linux?.target, win?.target, mac?.target]).toEqual([
        ['dir', 'tar.gz', 'deb'],
        ['nsis'],
        ['dmg', 'zip'],
      ]);
    },
    COMPILE_MS,
  );

  it.each(['linux', 'win', 'mac', 'nsis', 'electronFuses'])(
    'with a slip in %s would not',
    async (part) => {
      const wrong = settings();
      wrong[part] = { ...wrong[part], notAsetting: true };
      await expect(validate(wrong)).rejects.toThrow(/does not match the API schema/);
    },
    COMPILE_MS,
  );

  it('shut every door of the executable that a fuse can shut', () => {
    expect(settings().electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });
});

describe('the icon', () => {
  const read = (name: string): Buffer => readFileSync(join(ROOT, name));
  const widthOf = (png: Buffer): number => png.readUInt32BE(16);

  it('is there for each system, in the sizes that they ask for', () => {
    const { linux, win, mac } = settings();
    const png = read(String(linux?.icon));
    expect([png.subarray(1, 4).toString(), widthOf(png), png.readUInt32BE(20)]).toEqual(['PNG', 512, 512]);
    const ico = read(String(win?.icon));
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + index * 16);
    const widths = entries.map((at) => widthOf(ico.subarray(ico.readUInt32LE(at + 12))));
    expect(widths).toEqual(entries.map((at) => ico.readUInt8(at) || 256));
    expect(Math.max(...widths)).toBe(256);
    const icns = read(String(mac?.icon));
    expect([icns.subarray(0, 4).toString(), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    expect([png, ico, icns].every(({ length }) => length < 100_000)).toBe(true);
  });

  it('is packed part by part', () => {
    const png = Buffer.from('picture');
    expect(icoOf([{ size: 256, png }]).toString('latin1')).toBe(
      '\0\0\x01\0\x01\0\0\0\0\0\x01\0 \0\x07\0\0\0\x16\0\0\0picture',
    );
    expect(icnsOf([{ type: 'ic09', png }]).toString('latin1')).toBe('icns\0\0\0\x17ic09\0\0\0\x0fpicture');
  });
});

describe('an .aisle file', () => {
  const TYPE = 'application/vnd.aisle.workspace+zip';

  it('is opened by the app on every system', () => {
    const { fileAssociations } = settings() as unknown as { fileAssociations: unknown };
    expect(fileAssociations).toEqual([
      expect.objectContaining({ ext: 'aisle', name: 'Aisle workspace', mimeType: TYPE, role: 'Editor' }),
    ]);
  });

  it('is declared by the Debian package, with the icon', () => {
    const work = mkdtempSync(join(tmpdir(), 'aisle-deb-'));
    const unpacked = join(work, 'unpacked');
    mkdirSync(join(unpacked, 'resources'), { recursive: true });
    for (const name of ['LICENSE', 'chrome-sandbox', 'aisle']) writeFileSync(join(unpacked, name), name);
    const tree = layOut({ unpacked, work, output: join(work, 'aisle.deb'), version: '1.0.0' });
    const text = (path: string): string => readFileSync(join(tree, path), 'utf8');
    const entry = text('usr/share/applications/aisle.desktop');
    expect([/^MimeType=(.*);text\/csv;/m.exec(entry)?.[1], /^Exec=(.*)$/m.exec(entry)?.[1]]).toEqual([
      TYPE,
      '/opt/Aisle/aisle %F',
    ]);
    const types = text('usr/share/mime/packages/aisle.xml');
    expect([types.includes(`type="${TYPE}"`), types.includes('pattern="*.aisle"')]).toEqual([true, true]);
    expect(
      readFileSync(join(tree, 'usr/share/icons/hicolor/512x512/apps/aisle.png')).equals(
        readFileSync(join(ROOT, 'resources/icon/icon.png')),
      ),
    ).toBe(true);
    rmSync(work, { recursive: true });
  });
});

describe('the update channel', () => {
  it('that is compiled in is the one of the settings, and never asked without encryption', () => {
    const { url } = releaseChannel();
    expect(url).toBe(settings().publish?.url);
    expect(url).toMatch(/^https:\/\/.*\/$/);
  });

  it('has no private key in the repository', () => {
    const { publicKey } = releaseChannel();
    // Empty until a publisher makes a pair: an SPKI of Ed25519 is 44 bytes.
    expect([0, 44]).toContain(Buffer.from(publicKey, 'base64').length);
  });

  it('has a manifest that names each file with its hash and size', () => {
    const file = join(ROOT, 'LICENSE');
    const bytes = readFileSync(file);
    const text = updateManifest({ version: '1.2.3', files: [file], now: new Date(0) });
    expect(load(text)).toEqual({
      version: '1.2.3',
      files: [{ url: 'LICENSE', sha512: expect.stringMatching(/^[\w+/]{86}==$/), size: bytes.length }],
      releaseDate: '1970-01-01T00:00:00.000Z',
    });
  });
});

describe('the bill of materials', () => {
  const lock = {
    '': { name: 'shop', version: '1.0.0', dependencies: { a: '1' }, devDependencies: { tool: '1' } },
    'node_modules/a': {
      version: '1.0.0',
      license: '(MIT OR ISC)',
      integrity: 'sha512-AAAA',
      dependencies: { b: '2' },
    },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/b': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/tool': { version: '1.0.0', license: 'MIT', dev: true },
  };

  it('lists what is bundled with hash and licence, and what needs what as Node would find it', () => {
    const { components, dependencies } = billOfMaterials(lock, '45.0.0');
    expect(components.map(({ purl, hashes, licenses }) => [purl, hashes, licenses])).toEqual([
      ['pkg:npm/electron@45.0.0', [], [{ license: { id: 'MIT' } }]],
      ['pkg:npm/a@1.0.0', [{ alg: 'SHA-512', content: '000000' }], [{ expression: '(MIT OR ISC)' }]],
      ['pkg:npm/b@2.0.0', [], [{ license: { id: 'MIT' } }]],
    ]);
    expect(dependencies).toEqual([
      { ref: 'pkg:npm/shop@1.0.0', dependsOn: ['pkg:npm/electron@45.0.0', 'pkg:npm/a@1.0.0'] },
      { ref: 'pkg:npm/electron@45.0.0', dependsOn: [] },
      { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@2.0.0'] },
      { ref: 'pkg:npm/b@2.0.0', dependsOn: [] },
    ]);
  });

  it('refers only to what it lists, and knows React', () => {
    const { components, dependencies, metadata } = billOfMaterials(readLock(), '45.4.1');
    const listed = new Set([metadata.component.purl, ...components.map(({ purl }) => purl)]);
    const named = dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !listed.has(ref))).toEqual([]);
    expect([...listed].some((purl) => purl.startsWith('pkg:npm/react@'))).toBe(true);
  });
});
