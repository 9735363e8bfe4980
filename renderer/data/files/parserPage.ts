import type { AisleBridge } from '@shared/ipc/contract';
import { PARSER_PORT } from '@shared/ipc/parser';
import { type ParserAnswer, type ParserRequest, parseAnswer } from '@shared/ipc/parserPort';
import { type AisleError, err, ok, type Result } from '@shared/result';

/** Seconds from start to stop. A million rows take one to two minutes on a slow machine. */
const SECONDS = 300;
const PIECE = 8 * 1024 * 1024;

type Pending = {
  readonly onAnswer: (answer: ParserAnswer) => void;
  readonly fail: (error: AisleError) => void;
};

/**
 * One hidden page with one file in it. Requests go one after the other; a page that is ended, for whatever reason,
 * fails the request under way with that reason.
 */
export class ParserPage {
  private pending: Pending | undefined;
  private ended: AisleError | undefined;

  private constructor(
    private readonly bridge: AisleBridge,
    private readonly id: string,
    private readonly port: MessagePort,
  ) {
    port.onmessage = ({ data }) => this.take(data);
  }

  /** Starts a page; it has no file yet. Errors: `limit` (too many at once), `internal`. */
  static async open(bridge: AisleBridge): Promise<Result<ParserPage>> {
    const id = crypto.randomUUID();
    const waiting = waitForPort(id);
    let page: ParserPage | undefined;
    const stopListening = bridge.on('parser.ended', (ended) => {
      if (ended.id !== id) return;
      stopListening();
      page?.end({ code: ended.reason === 'stopped' ? 'cancelled' : ended.reason, message: ended.message });
    });
    const started = await bridge.call('parser.start', { id, seconds: SECONDS });
    if (!started.ok) {
      stopListening();
      waiting.stop();
      return started;
    }
    page = new ParserPage(bridge, id, await waiting.port);
    return ok(page);
  }

  /** Hands the file over, before anything is asked of the page. */
  give(bytes: Uint8Array): void {
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE)
      this.send({ kind: 'bytes', bytes: bytes.slice(at, at + PIECE), last: at + PIECE >= bytes.length });
  }

  /** Ends the page at once, whatever it is doing. */
  stop(): void {
    void this.bridge.call('parser.stop', { id: this.id });
    this.end({ code: 'cancelled', message: 'Reading the file was stopped.' });
  }

  /** Asks, and hands every piece to `onPiece` until one gives the result. */
  ask<T>(
    request: ParserRequest,
    onPiece: (answer: ParserAnswer) => Result<T> | undefined,
  ): Promise<Result<T>> {
    if (this.ended !== undefined) return Promise.resolve({ ok: false, error: this.ended });
    return new Promise((resolve) => {
      const settle = (result: Result<T>): void => {
        this.pending = undefined;
        resolve(result);
      };
      this.pending = {
        onAnswer: (answer) => {
          if (answer.kind === 'refused') return settle(err(answer.code, answer.message));
          const result = onPiece(answer);
          if (result !== undefined) settle(result);
        },
        fail: (error) => settle({ ok: false, error }),
      };
      this.send(request);
    });
  }

  private send(request: ParserRequest): void {
    this.port.postMessage(request);
  }

  private take(message: unknown): void {
    const answer = parseAnswer(message);
    if (answer !== undefined) this.pending?.onAnswer(answer);
    else
      this.pending?.fail({
        code: 'damaged',
        message: 'The file could not be read: the answer made no sense.',
      });
  }

  private end(error: AisleError): void {
    if (this.ended !== undefined) return;
    this.ended = error;
    this.port.close();
    this.pending?.fail(error);
  }
}

/** The port comes as a message of the window, once the page runs. */
function waitForPort(id: string): { readonly port: Promise<MessagePort>; readonly stop: () => void } {
  const stopping = new AbortController();
  const port = new Promise<MessagePort>((resolve) => {
    const take = ({ source, data, ports }: MessageEvent<unknown>): void => {
      const [first] = ports;
      if (source !== window || first === undefined || !isPortOf(data, id)) return;
      stopping.abort();
      resolve(first);
    };
    window.addEventListener('message', take, { signal: stopping.signal });
  });
  return { port, stop: () => stopping.abort() };
}

function isPortOf(data: unknown, id: string): boolean {
  if (typeof data !== 'object' || data === null || !('aisle' in data) || !('id' in data)) return false;
  return data.aisle === PARSER_PORT && data.id === id;
}
