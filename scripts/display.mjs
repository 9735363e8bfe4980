import { spawn } from 'node:child_process';
import { hasDisplay } from './system-libraries.mjs';

const SCREEN = '1600x1000x24';

/**
 * Gives Electron a screen: the one there is, or where there is none a virtual one that lives until `close`.
 * @returns {Promise<{ env: Record<string, string>, isVirtual: boolean, close: () => void }>} `env` goes to Electron
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, isVirtual: false, close: () => {} };
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const close = () => {
    process.off('exit', close);
    server.kill();
  };
  process.on('exit', close);
  const number = await displayNumber(server);
  // Neither the server nor the pipe keeps this process alive.
  server.unref();
  return { env: { DISPLAY: `:${number}` }, isVirtual: true, close };
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  const pipe = server.stdio[3];
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(`No virtual display: Xvfb did not start (${error.message}).`)),
    );
    server.once('exit', (code) => reject(new Error(`No virtual display: Xvfb ended with ${code}.`)));
    pipe?.once('data', (bytes) => {
      resolve(String(bytes).trim());
      if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
    });
  });
}
