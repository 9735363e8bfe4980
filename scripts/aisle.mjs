// npm run -s aisle -- <command>: the engines of shared/ without a window. Standard output carries only its result.
import { createRequire } from 'node:module';
import { bootstrap } from './bootstrap.mjs';
import { ensureCommand } from './build-command.mjs';

/** Beside 0, 1 and 2, which say how the command itself ended. */
const COULD_NOT_BUILD = 3;

await bootstrap();
const command = await ensureCommand().catch((error) => {
  console.error(`The aisle command could not be built: ${error instanceof Error ? error.message : error}`);
  process.exit(COULD_NOT_BUILD);
});
process.argv[1] = command;
createRequire(import.meta.url)(command);
