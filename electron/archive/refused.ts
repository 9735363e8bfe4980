import type { AisleError, ErrorCode } from '@shared/result';

/** Thrown where a file turns out, in the middle of a stream, not to be what it says; caught where the work began. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }

  get error(): AisleError {
    return { code: this.code, message: this.message };
  }
}

export function damaged(what: string): ArchiveRefused {
  return new ArchiveRefused(
    'damaged',
    `${what} Nothing was imported. Export the workspace again, or use an older file.`,
  );
}
