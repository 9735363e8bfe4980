import { type OpenedFile, openFile } from '@shared/formats/open';
import { err, ok, type Result } from '@shared/result';
import type { Given } from '../command';
import { readInput } from '../files';

/** A file named on the line, read and understood. */
export interface Input extends OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface InputRequest {
  readonly folder: string;
  readonly name: string;
  readonly options: Given['options'];
  /** What `--mapping` holds. */
  readonly mapping: unknown;
}

const DEFAULT_CURRENCY = 'EUR';

/** Errors: those of reading and opening, in a sentence that names the file. */
export async function openInput({ folder, name, options, mapping }: InputRequest): Promise<Result<Input>> {
  const currency = (options.currency ?? DEFAULT_CURRENCY).toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency))
    return err('invalid', `“${options.currency}” is no currency: give its three letters, as in EUR.`);
  const read = await readInput(folder, name);
  if (!read.ok) return read;
  const opened = openFile(read.value, {
    currency,
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(mapping === undefined ? {} : { mapping }),
  });
  if (!opened.ok) return err(opened.error.code, `${name}: ${opened.error.message}`);
  return ok({ ...opened.value, name, bytes: read.value });
}

/** What `--mapping` holds: a mapping, or the whole of what inspect printed. `undefined` where there is none. */
export async function readMapping(folder: string, options: Given['options']): Promise<Result<unknown>> {
  const name = options.mapping;
  if (name === undefined) return ok<unknown>(undefined);
  const read = await readInput(folder, name);
  if (!read.ok) return read;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(read.value));
    return ok(isInspection(json) ? json.mapping : json);
  } catch {
    return err('invalid', `${name} is not JSON, which a mapping is written in.`);
  }
}

function isInspection(json: unknown): json is { readonly mapping: unknown } {
  if (typeof json !== 'object' || json === null) return false;
  return 'mapping' in json && 'format' in json && typeof json.mapping === 'object';
}
