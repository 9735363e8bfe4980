/**
 * The inverse of a decoder for the East Asian encodings: every sequence the encoding allows is decoded once and
 * noted under its character. Some 25,000 to 85,000 entries: keep the encoder for the length of a file.
 */
export function multiByteCodes(label: string): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  const note = createNote(label, codes);
  note(Array.from({ length: 0x100 }, (_, byte) => [byte]));
  notePairs(label, note);
  if (label === 'euc-jp') noteThirdPlane(note);
  if (label === 'gb18030') noteFourBytes(note);
  return codes;
}

type Note = (sequences: readonly (readonly number[])[]) => void;

/** Decodes many sequences at once, a line feed after each; one by one where the decoder swallows those. */
function createNote(label: string, codes: Map<string, readonly number[]>): Note {
  const decoder = new TextDecoder(label);
  const keep = (text: string, bytes: readonly number[]) => {
    const isOne = text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
    if (isOne && text !== '\ufffd' && !codes.has(text)) codes.set(text, bytes);
  };
  return (sequences) => {
    const joined = Uint8Array.from(sequences.flatMap((bytes) => [...bytes, LINE_FEED]));
    const texts = decoder.decode(joined).split('\n');
    const isAligned = texts.length === sequences.length + 1;
    for (const [index, bytes] of sequences.entries()) {
      keep(isAligned ? (texts[index] as string) : decoder.decode(Uint8Array.from(bytes)), bytes);
    }
  };
}

const LINE_FEED = 0x0a;

/**
 * Where two sequences mean the same character the usual one must be noted first: Shift_JIS leaves out the rows
 * that repeat IBM's extensions, Big5 the Hong Kong supplement below 0xA1.
 */
function notePairs(label: string, note: Note) {
  const last: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const isRepeat = label === 'shift_jis' ? lead === 0xed || lead === 0xee : label === 'big5' && lead < 0xa1;
    if (isRepeat) last.push(lead);
    else noteLead(lead, note);
  }
  for (const lead of last) noteLead(lead, note);
}

function noteLead(lead: number, note: Note) {
  note(span(0x40, 0xfe).map((trail) => [lead, trail]));
}

function noteThirdPlane(note: Note) {
  for (const lead of span(0xa1, 0xfe)) note(span(0xa1, 0xfe).map((trail) => [0x8f, lead, trail]));
}

/** The four-byte codes of the Basic Multilingual Plane, and those of the emoji planes. */
function noteFourBytes(note: Note) {
  for (const first of [0x81, 0x82, 0x83, 0x84, 0x94, 0x95]) {
    for (const second of span(0x30, 0x39)) {
      note(
        span(0x81, 0xfe).flatMap((third) => span(0x30, 0x39).map((fourth) => [first, second, third, fourth])),
      );
    }
  }
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
