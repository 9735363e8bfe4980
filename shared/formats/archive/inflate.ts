import { Gunzip, Inflate } from 'fflate';
import { err, ok, type Result } from '../../result';

const INPUT_CHUNK = 1 << 16;

/**
 * @param limit bytes that the data may inflate to
 * Errors: `limit`, `damaged`.
 */
export function inflateWithin(
  data: Uint8Array,
  method: 'deflate' | 'gzip',
  limit: number,
): Result<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isFinished = false;
  const onData = (part: Uint8Array, isFinal: boolean) => {
    parts.push(part);
    size += part.length;
    isFinished = isFinal;
  };
  const inflater = method === 'gzip' ? new Gunzip(onData) : new Inflate(onData);
  try {
    for (let at = 0; at === 0 || at < data.length; at += INPUT_CHUNK) {
      inflater.push(data.subarray(at, at + INPUT_CHUNK), at + INPUT_CHUNK >= data.length);
      if (size > limit) return tooLarge(limit);
    }
  } catch {
    return cutOff();
  }
  if (!isFinished) return cutOff();
  return ok(joined(parts, size));
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function tooLarge(limit: number): Result<never> {
  return err(
    'limit',
    `The file unfolds to more than ${Math.round(limit / 1e6)} MB, which is too much to open.`,
  );
}

function cutOff(): Result<never> {
  return err(
    'damaged',
    'The compressed file is damaged or was cut off. Get it again from where it came from.',
  );
}
