import { z } from '@shared/schema';

/** One request the renderer may make of the main process, and what it answers. */
export interface Channel<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly request: Request;
  readonly response: Response;
}

export function channel<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): Channel<Request, Response> {
  return { request, response };
}

/** A request without content, or an answer without content. */
export const nothing = z.undefined();

const isBytes = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Uint8Array]';

/** Bytes on their way to the main process. */
export const bytesIn = z.custom<Uint8Array>(isBytes, 'expected bytes');

/** Bytes that come from the main process: always over a plain ArrayBuffer. */
export const bytesOut = z.custom<Uint8Array<ArrayBuffer>>(isBytes, 'expected bytes');

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The number of a step: 1 for a workspace's first. */
export const seq = z.int().min(1);

/** The data layer's own digest over all records after a step; opaque to the main process. */
export const digest = z.string().min(1).max(128);

/** An unguessable handle to a file that a person chose; valid for the window that received it, until it closes. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

/** A file that a dialog, the operating system or the recent list handed over. `size` in bytes. */
export const openedFile = z.object({ token, name: z.string(), size: z.int().min(0) });
export type OpenedFile = z.infer<typeof openedFile>;
