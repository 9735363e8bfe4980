import type { ParserAnswer, ParserRequest } from '@shared/ipc/parserPort';
import { look } from './look';
import { OpenedFile } from './opened';
import { patch } from './patch';
import { read } from './read';

/** Sends a piece of an answer. */
export type Answer = (answer: ParserAnswer) => void;

/** Answers the requests of one port, one after the other. The window that asks is ours: its messages are trusted. */
export function serve(port: MessagePort): void {
  const file = new OpenedFile();
  const answer: Answer = (piece) => port.postMessage(piece);
  let queue = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<ParserRequest | 'ping'>) => {
    if (data === 'ping') port.postMessage('pong');
    else queue = queue.then(() => handle(data, file, answer)).catch((failure) => answer(broken(failure)));
  };
}

async function handle(request: ParserRequest, file: OpenedFile, answer: Answer): Promise<void> {
  switch (request.kind) {
    case 'bytes':
      return file.add(request.bytes);
    case 'look':
      return look(file, request, answer);
    case 'read':
      return read(file, request, answer);
    case 'patch':
      return patch(file, request, answer);
  }
}

function broken(failure: unknown): ParserAnswer {
  const reason = failure instanceof Error ? failure.message : String(failure);
  return {
    kind: 'refused',
    code: 'damaged',
    message: `The file could not be read: it may be damaged, or of a kind that Aisle does not know (${reason}).`,
  };
}
