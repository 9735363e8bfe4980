import type { FieldPath, Value } from '@shared/fields';
import { err, ok, type Result } from '@shared/result';
import { z } from '@shared/schema';

/** A value that a record held right after the import; `absent` where it held none. */
export type HeldValue = { readonly value: Value } | { readonly absent: true };

/**
 * Which record each part of a source file became, and where the records did not hold what the file says (a column
 * that was not ticked, a brand spelled otherwise). Kept beside the file; with it an exact copy knows what has been
 * edited since.
 */
export interface SourceLinks {
  /** Draft key → record id. */
  readonly ids: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Record id → path → what it held. */
  readonly held: ReadonlyMap<string, Readonly<Record<FieldPath, HeldValue>>>;
  /** Records that belonged to a root of the file without being in it (its other variants): never added to it. */
  readonly others: ReadonlySet<string>;
  /** An id drawn after the import's own: ids are UUIDv7, so what sorts behind it was made since. */
  readonly mark: string;
}

const VERSION = 1;
const ID_BYTES = 16;
const HASH_BYTES = 8;
const ENTRY_BYTES = HASH_BYTES + ID_BYTES;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const headSchema = z.object({
  version: z.literal(VERSION),
  count: z.int().min(0),
  /** Entries whose id is not a UUID. */
  named: z.array(z.tuple([z.string(), z.string()])),
  held: z.array(
    z.tuple([
      z.string(),
      z.record(
        z.string(),
        z.union([z.object({ value: z.unknown() }), z.object({ absent: z.literal(true) })]),
      ),
    ]),
  ),
  others: z.array(z.string()),
  mark: z.string(),
});

/**
 * The links as a blob: one line of JSON, then 24 bytes a link (a hash of the draft key, and the id). A file of
 * 100,000 rows has some 300,000 links, so their keys are not spelled out.
 */
export function encodeLinks(links: SourceLinks & { readonly ids: ReadonlyMap<string, string> }): Uint8Array {
  const packed: (readonly [key: string, id: string])[] = [];
  const named: (readonly [key: string, id: string])[] = [];
  for (const entry of links.ids) (UUID.test(entry[1]) ? packed : named).push(entry);
  const head = {
    version: VERSION,
    count: packed.length,
    named,
    held: [...links.held],
    others: [...links.others],
    mark: links.mark,
  };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(line.length + packed.length * ENTRY_BYTES);
  bytes.set(line);
  const view = new DataView(bytes.buffer, line.length);
  packed.forEach(([key, id], index) => {
    const at = index * ENTRY_BYTES;
    const [low, high] = hashKey(key);
    view.setUint32(at, low);
    view.setUint32(at + 4, high);
    writeUuid(view, at + HASH_BYTES, id);
  });
  return bytes;
}

/** `damaged` when the bytes are not links as `encodeLinks` writes them. */
export function decodeLinks(bytes: Uint8Array): Result<SourceLinks> {
  const end = bytes.indexOf(0x0a);
  const head = headSchema.safeParse(parseJson(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))));
  if (!head.success || bytes.length !== end + 1 + head.data.count * ENTRY_BYTES)
    return err('damaged', 'The row links of this imported file cannot be read. Import the file again.');
  const { named, held, others, mark, count } = head.data;
  const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1);
  return ok({
    ids: new PackedIds(view, count, new Map(named)),
    held: new Map(held as [string, Record<FieldPath, HeldValue>][]),
    others: new Set(others),
    mark,
  });
}

/** Ids by hashed draft key. 64 bits of hash make a clash among a million keys a matter of one in 40 million. */
class PackedIds implements Pick<ReadonlyMap<string, string>, 'get'> {
  private readonly places = new Map<bigint, number>();

  constructor(
    private readonly view: DataView,
    count: number,
    private readonly named: ReadonlyMap<string, string>,
  ) {
    for (let index = 0; index < count; index++)
      this.places.set(view.getBigUint64(index * ENTRY_BYTES), index * ENTRY_BYTES + HASH_BYTES);
  }

  get(key: string): string | undefined {
    const [low, high] = hashKey(key);
    const place = this.places.get((BigInt(low) << 32n) | BigInt(high));
    return place === undefined ? this.named.get(key) : readUuid(this.view, place);
  }
}

/** Two independent 32-bit hashes (FNV-1a, and the same over another start and multiplier). */
function hashKey(key: string): readonly [number, number] {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 13);
  }
  return [low >>> 0, high >>> 0];
}

function writeUuid(view: DataView, at: number, id: string): void {
  view.setUint32(at, Number.parseInt(id.slice(0, 8), 16));
  view.setUint32(at + 4, Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16));
  view.setUint32(at + 8, Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16));
  view.setUint32(at + 12, Number.parseInt(id.slice(28), 16));
}

function readUuid(view: DataView, at: number): string {
  let digits = '';
  for (let word = 0; word < 4; word++)
    digits += view
      .getUint32(at + word * 4)
      .toString(16)
      .padStart(8, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
