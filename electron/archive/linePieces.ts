import { damaged } from './refused';

const LINE_FEED = 0x0a;
const PIECE_BYTES = 2_000_000;
const MAX_LINE_BYTES = 32 * 1024 * 1024;

/** The same bytes in pieces that end where a line does. */
export async function* linePieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  let hasEnd = false;
  for await (const piece of content) {
    gathered.push(piece);
    size += piece.byteLength;
    hasEnd ||= piece.includes(LINE_FEED);
    if (size < PIECE_BYTES) continue;
    // Put together only where a line ends: a line without an end would be copied over and over.
    if (!hasEnd && size > MAX_LINE_BYTES) throw damaged('A line of the file is too long to be one.');
    if (!hasEnd) continue;
    const whole = Buffer.concat(gathered);
    const end = whole.lastIndexOf(LINE_FEED) + 1;
    yield whole.subarray(0, end);
    gathered = [whole.subarray(end)];
    size = whole.byteLength - end;
    hasEnd = false;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
