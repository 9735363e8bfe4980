import { type ParserAnswer, type ParserRequest, sentAnswer } from '@shared/ipc/parserPort';
import { look } from './look';
import { OpenedFile } from './opened';
import { patch } from './patch';
import { read, rowsOf } from './read';

/** Answers the requests of one port, one after the other. The window that asks is ours: its messages are trusted. */
export function serve(port: MessagePort): void {
  const file = new OpenedFile();
  const answer = (piece: ParserAnswer): void => port.postMessage(sentAnswer(piece));
  port.onmessage = ({ data }: MessageEvent<ParserRequest | 'ping'>) => {
    if (data === 'ping') return port.postMessage('pong');
    try {
      for (const piece of answersTo(data, file)) answer(piece);
    } catch (failure) {
      answer(broken(failure));
    }
  };
}

function answersTo(request: ParserRequest, file: OpenedFile): Iterable<ParserAnswer> {
  switch (request.kind) {
    case 'bytes':
      file.add(request.bytes);
      return [];
    case 'look':
      return [look(file, request)];
    case 'read':
      return read(file, request);
    case 'rows':
      return rowsOf(file, request);
    case 'patch':
      return patch(file, request);
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
