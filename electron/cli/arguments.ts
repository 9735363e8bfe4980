import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@shared/result';
import type { CommandSpec, Given, OptionSpec } from './command';

/** The words of a line, checked against the command's spec; wrong usage is `invalid` with one sentence. */
export function readArguments(name: string, spec: CommandSpec, words: readonly string[]): Result<Given> {
  const parsed = parseWords(spec, words);
  const how = `Try: aisle ${name} --help`;
  if (!parsed.ok) return err('invalid', `${parsed.error.message} ${how}`);
  const { operands, values } = parsed.value;
  if (operands.length < spec.operands.length) {
    return err(
      'invalid',
      `“aisle ${name}” needs ${spec.operands.slice(operands.length).join(' and ')}. ${how}`,
    );
  }
  if (operands.length > spec.operands.length) {
    return err(
      'invalid',
      `“${operands[spec.operands.length]}” is one argument too many for “aisle ${name}”. ${how}`,
    );
  }
  const missing = spec.options.find((option) => option.isRequired && values[option.name] === undefined);
  if (missing !== undefined)
    return err('invalid', `“aisle ${name}” needs --${missing.name} ${missing.takes ?? ''}. ${how}`);
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const switches = Object.entries(values).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  );
  return ok({ operands, options: Object.fromEntries(texts), switches: Object.fromEntries(switches) });
}

type Values = Record<string, string | boolean | undefined>;

function parseWords(
  spec: CommandSpec,
  words: readonly string[],
): Result<{ operands: string[]; values: Values }> {
  const options = Object.fromEntries(
    spec.options.map(({ name, takes }) => [
      name,
      { type: takes === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    });
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined) return err('invalid', `--${empty[0]} needs a value.`);
    return ok({ operands: positionals, values: values as Values });
  } catch (failure) {
    // parseArgs throws on what the spec does not allow, and says which word it was.
    const reason = failure instanceof Error ? (failure.message.split(/[.\n]/)[0] ?? '') : String(failure);
    return err('invalid', `${reason}.`);
  }
}

export function generalHelp(commands: Readonly<Record<string, CommandSpec>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: aisle <command> [options]\n\nCommands:\n${lines.join('\n')}\n\naisle <command> --help tells more.\nExit codes: 0 done, 1 done with findings or rejects, 2 unusable input.\n`;
}

export function commandHelp(name: string, { summary, operands, options, notes }: CommandSpec): string {
  const required = options.filter(({ isRequired }) => isRequired).map((option) => ` ${spelled(option)}`);
  const width = Math.max(...options.map((option) => spelled(option).length));
  const lines = options.map((option) => `  ${spelled(option).padEnd(width)}  ${option.help}`);
  const paragraphs = notes.map((note) => `\n${note}\n`).join('');
  return `${summary}\n\nUsage: aisle ${[name, ...operands].join(' ')}${required.join('')} [options]\n\nOptions:\n${lines.join('\n')}\n${paragraphs}`;
}

function spelled({ name, takes }: OptionSpec): string {
  return takes === undefined ? `--${name}` : `--${name} ${takes}`;
}
