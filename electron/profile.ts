import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AisleError } from '@shared/result';
import { errorCode } from './journal/disk';

/**
 * Why the profile cannot be used, or null. Asked before all else: Chromium, which keeps its lock in this folder, would
 * end without a word.
 */
export function profileRefusal(userData: string): AisleError | null {
  const probe = join(userData, `.probe-${process.pid}`);
  try {
    mkdirSync(userData, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return null;
  } catch (error) {
    const reason = errorCode(error) ?? String(error);
    // A full disk is said by the windows, which can be opened: they read what is there.
    if (reason === 'ENOSPC' || reason === 'EDQUOT') return null;
    return {
      code: 'read-only',
      message: `Aisle cannot write to its own folder, ${userData} (${reason}). Nothing in it was changed. Make the folder writable, or connect its drive, then start Aisle again.`,
    };
  }
}

/** A folder for this run alone, where the window that says so keeps what Chromium must write. */
export function substituteProfile(): string {
  return mkdtempSync(join(tmpdir(), 'aisle-read-only-'));
}
