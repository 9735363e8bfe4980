/**
 * `aisle` on the command line: the engines of `shared/` without a window, for scripts and scheduled jobs. Standard
 * output carries the result and nothing else; what went wrong is one sentence on standard error. Exit codes: 0 done,
 * 1 done with findings or rejects, 2 unusable input.
 */
import { commandHelp, generalHelp, readArguments } from './arguments';
import { commands, isCommandName } from './commands';
import { runInWorker } from './runInWorker';

/** The package's own; put in when the command is built. */
declare const AISLE_VERSION: string;

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) {
    process.stderr.write(generalHelp(commands));
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(generalHelp(commands));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${AISLE_VERSION}\n`);
    return 0;
  }
  if (!isCommandName(name)) return refuse(`There is no command “${name}”. Try: aisle --help`);
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandHelp(name, commands[name]));
    return 0;
  }
  const given = readArguments(name, commands[name], rest);
  if (!given.ok) return refuse(given.error.message);
  const outcome = await runInWorker({
    name,
    given: given.value,
    folder: process.env.INIT_CWD ?? process.cwd(),
  });
  if (!outcome.ok) return refuse(outcome.error.message);
  const { output, remarks = [], hasFindings } = outcome.value;
  if (remarks.length > 0) await write(process.stderr, `${remarks.join('\n')}\n`);
  if (output.length > 0) await write(process.stdout, typeof output === 'string' ? ended(output) : output);
  return hasFindings ? 1 : 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message.replace(/\s*\n\s*/g, ' ')}\n`);
  return 2;
}

/** Waits until a pipe has taken everything, so that the exit cuts nothing off. */
function write(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stream.write(content, () => resolve());
  });
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

// A reader that has seen enough (`aisle … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  () => process.exit(refuse('Aisle failed in a way that it does not know. Nothing was written.')),
);
