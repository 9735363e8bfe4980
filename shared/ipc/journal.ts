import { bytesIn, bytesOut, channel, digest, nothing, seq } from '@shared/ipc/channel';
import { z } from '@shared/schema';

export const journalHead = z.object({ seq, digest });
export type JournalHead = z.infer<typeof journalHead>;

const lostSteps = z.object({ fromSeq: seq, toSeq: seq });
export type LostSteps = z.infer<typeof lostSteps>;

const MAX_CHUNK = 64 * 1024 * 1024;
const chunk = bytesIn.refine((bytes) => bytes.byteLength <= MAX_CHUNK, 'a chunk is at most 64 MB');

/**
 * A chunk as its lines, each without its end. Bytes are made of them where they are written, and each keeps the width of
 * its own letters on the way.
 */
const lines = z.custom<readonly string[]>(
  (value) => isLines(value) && charactersOf(value) <= MAX_CHUNK,
  'expected lines of 64 million characters at most',
);

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}

/** With their ends. */
function charactersOf(list: readonly string[]): number {
  let sum = 0;
  for (const line of list) sum += line.length + 1;
  return sum;
}

/**
 * Why a snapshot was taken: because time passed or much was done, because a person asked, before records were written
 * in new shapes, or as the beginning of an imported workspace. `records` is how many it holds.
 */
export const snapshotNote = z.object({
  reason: z.enum(['timer', 'person', 'migration', 'import']),
  records: z.int().min(0).optional(),
});
export type SnapshotNote = z.infer<typeof snapshotNote>;

/** All of them act on the calling window's workspace. */
export const journalChannels = {
  /** Where the journal stands, and what its opening found damaged. */
  'journal.head': channel(
    nothing,
    z.object({
      head: journalHead.nullable(),
      /** The lowest step that `journal.read` can give. */
      firstSeq: seq.nullable(),
      damage: z.object({
        /** Bytes of unfinished steps cut off at the end; they are kept in the named file of the journal's folder. */
        torn: z.object({ bytes: z.number(), file: z.string() }).nullable(),
        /** Steps lost in the middle, both ends included. */
        lost: z.array(lostSteps),
      }),
    }),
  ),
  /**
   * Adds step `seq` with the digest after it. A big step comes in several calls with the same seq and digest;
   * nothing counts before the call with `last`, which returns once the step is on the disk. `stale` unless
   * seq is one past the head; `disk-full` when the disk is.
   */
  'journal.append': channel(
    z.object({ seq, digest, bytes: z.union([chunk, lines]), last: z.boolean() }),
    z.object({ committed: z.boolean() }),
  ),
  /**
   * Lets a journal that lost its last steps go on after `seq`. `refused` unless a snapshot with this seq and digest
   * holds what was lost; `stale` when the journal is not behind it.
   */
  'journal.resume': channel(journalHead, nothing),
  /** Drops the calling window's unfinished step, if there is one. */
  'journal.abort': channel(nothing, nothing),
  /**
   * Whole steps from `fromSeq` on, at least one, until `maxBytes` are reached; `next` continues, null at the end.
   * Steps that cannot be read any more are left out and named in `lost`, both ends included.
   */
  'journal.read': channel(
    z.object({ fromSeq: seq, maxBytes: z.int().min(1).max(268_435_456) }),
    z.object({
      steps: z.array(z.object({ seq, digest, bytes: bytesOut })),
      next: seq.nullable(),
      lost: z.array(lostSteps),
    }),
  ),
  'snapshot.begin': channel(
    z.object({ seq, digest, note: snapshotNote.optional() }),
    z.object({ snapshot: z.string() }),
  ),
  'snapshot.chunk': channel(z.object({ snapshot: z.string(), bytes: chunk }), nothing),
  /** The snapshot counts from here on; it is on the disk when this returns. */
  'snapshot.commit': channel(z.object({ snapshot: z.string() }), nothing),
  'snapshot.abort': channel(z.object({ snapshot: z.string() }), nothing),
  /** Newest first. `size` in bytes on disk. */
  'snapshot.list': channel(
    nothing,
    z.array(snapshotNote.extend({ seq, digest, size: z.number(), at: z.iso.datetime() })),
  ),
  /** The parts as they were written, numbered from 0; `damaged` when the checksum does not hold. */
  'snapshot.read': channel(
    z.object({ seq, part: z.int().min(0) }),
    z.object({ bytes: bytesOut, last: z.boolean() }),
  ),
  /** Removes old ones by count and age, so that the latest hours, days and weeks stay. */
  'snapshot.prune': channel(nothing, z.object({ removed: z.int() })),
};
