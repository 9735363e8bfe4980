import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from './root.mjs';

const FOLDER = path.join(ROOT, '.cache');
const POLL_MS = 50;
/** Longer than any install or build: a holder this old has hung, or its process id was given to another process. */
const ABANDONED_MS = 20 * 60_000;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} file @returns {boolean} whether whoever holds the lock can still release it */
function isHeld(file) {
  try {
    const { mtimeMs } = fs.statSync(file);
    const pid = Number(fs.readFileSync(file, 'utf8'));
    return isAlive(pid) && Date.now() - mtimeMs < ABANDONED_MS;
  } catch {
    return false;
  }
}

/** @param {string} file @param {string} mine */
function tryAcquire(file, mine) {
  try {
    // A hard link appears with its contents in one step: nobody ever reads a lock without an owner.
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of a dead holder. It is moved aside and looked at once more, because between the first look and
 * the move another process may have done the same and taken the lock: then it is put back.
 * @param {string} file
 * @param {string} mine
 */
function discard(file, mine) {
  const aside = `${mine}.abandoned`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (isHeld(aside)) fs.linkSync(aside, file);
  fs.rmSync(aside, { force: true });
}

/**
 * Runs `work` while no other process runs work under the same name. A lock whose holder died is taken over.
 * @template T
 * @param {string} name a file name, e.g. `install`
 * @param {() => T | Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(name, work, onWait) {
  fs.mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.lock`);
  const mine = path.join(FOLDER, `${name}.${randomUUID()}`);
  fs.writeFileSync(mine, String(process.pid));
  try {
    let waiting = false;
    while (!tryAcquire(file, mine)) {
      if (!isHeld(file)) {
        discard(file, mine);
        continue;
      }
      if (!waiting) onWait?.();
      waiting = true;
      await delay(POLL_MS);
    }
    // From here on the lock alone says who holds it, so that a process that is killed leaves nothing else behind.
    fs.rmSync(mine);
    try {
      return await work();
    } finally {
      fs.rmSync(file, { force: true });
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}
