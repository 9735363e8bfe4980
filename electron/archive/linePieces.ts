import { damaged } from './refused';

const LINE_FEED = 0x0a;
const PIECE_BYTES = 2_000_000;
const MAX_LINE_BYTES = 32 * 1024 * 1024;

/** The same bytes in pieces that end where a line does. */
export async function* linePieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    gathered.push(piece);
    size += piece.byteLength;
    if (size < PIECE_BYTES) continue;
    const whole = Buffer.concat(gathered);
    const end = whole.lastIndexOf(LINE_FEED) + 1;
    if (end === 0 && size > MAX_LINE_BYTES) throw damaged('A line of the file is too long to be one.');
    if (end > 0) yield whole.subarray(0, end);
    gathered = [whole.subarray(end)];
    size = whole.byteLength - end;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
