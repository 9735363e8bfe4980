/**
 * An `.aisle` file: a whole workspace in one zip, readable without Aisle. `manifest.json` first, then `records/` and
 * `log/` (JSON Lines, in numbered pieces), `state/` (of the screen), `sources/` and `assets/` (files by the SHA-256 of
 * their content). The manifest lists every other file with size and SHA-256. ARCHITECTURE.md describes the format; a
 * change to it raises FORMAT_VERSION, and older versions are read for good.
 */
import { digest, sha256 } from '@shared/ipc/channel';
import { z } from '@shared/schema';

export const FORMAT_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const EXTENSION = 'aisle';

export const manifestSchema = z.object({
  format: z.literal('aisle-workspace'),
  version: z.int().min(1),
  workspace: z.object({ name: z.string().trim().min(1).max(120), sample: z.boolean() }),
  exportedAt: z.iso.datetime(),
  /** Of Aisle, for showing only. */
  application: z.string().max(40),
  /** Of the record shapes in `records/`; each step of `log/` carries its own. */
  shape: z.int().min(1),
  /** Null where nothing was ever done in the workspace. */
  head: z.object({ seq: z.int().min(1), digest }).nullable(),
  counts: z.object({ records: z.int().min(0), steps: z.int().min(0) }),
  files: z.array(z.object({ path: z.string().max(120), size: z.number().min(0), sha256 })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a file of the archive is; undefined for what is no part of a workspace, whatever it calls itself. */
export function partOf(path: string): Part | undefined {
  const [, kind, name] = /^(records|log|state|sources|assets)\/([a-z0-9-]+(?:\.jsonl?)?)$/.exec(path) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  const pattern = PATTERNS[kind as keyof typeof PATTERNS];
  return pattern.test(name) ? { kind: kind as Part['kind'], name } : undefined;
}

export interface Part {
  readonly kind: keyof typeof PATTERNS;
  readonly name: string;
}

const PATTERNS = {
  records: /^\d{6}\.jsonl$/,
  log: /^\d{6}\.jsonl$/,
  state: /^[a-z][a-z0-9-]{0,60}\.json$/,
  sources: /^[0-9a-f]{64}$/,
  assets: /^[0-9a-f]{64}$/,
} as const;

export function pieceName(kind: 'records' | 'log', number: number): string {
  return `${kind}/${String(number).padStart(6, '0')}.jsonl`;
}
