/**
 * True where bytes above 0x7F mostly stand alone among ASCII letters: the accented letters of Latin scripts. All
 * other scripts come in runs of such bytes.
 */
export function isIsolatedScript(bytes: Uint8Array): boolean {
  let runs = 0;
  let short = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    let length = 1;
    while ((bytes[at + length] ?? 0) >= 0x80) length++;
    runs += length;
    if (length === 1) short += length;
    at += length;
  }
  return short >= runs * 0.5;
}

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const HAN_KANA_HANGUL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー、。・「」（），！？：；　]/u;
/** Letters that few languages use, and that other encodings' common letters turn into. */
const RARE = /[ŠšŽžŸŒœƒˆ˜ªºÐðÞþÝýµĐđ]/u;
const COMMON_SIGN = /[€£°®™©–—‘’“”„…•·×½¼²³«»¿¡§]/u;

/** How far the characters beyond ASCII look like writing, from about -3 to 1 on average. */
export function plausibility(text: string, label: string): number {
  const isSlavic = label === 'windows-1250' || label === 'iso-8859-2';
  const characters = Array.from(text);
  let total = 0;
  let count = 0;
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    if (character < '\u0080') continue;
    count++;
    total += characterScore(character, characters[at - 1] ?? ' ', characters[at + 1] ?? ' ', isSlavic);
  }
  return count === 0 ? 0 : total / count;
}

function characterScore(character: string, before: string, after: string, isSlavic: boolean): number {
  if (character === '\ufffd' || (character >= '\u0080' && character < '\u00a0')) return -3;
  if (character >= '\ue000' && character <= '\uf8ff') return -3;
  if (HAN_KANA_HANGUL.test(character)) return 1;
  const isBetween = LETTER.test(before) && LETTER.test(after);
  if (character === '’' && isBetween) return 0.8;
  if (LETTER.test(character)) return letterScore(character, before, after, isSlavic);
  if (isBetween) return -1;
  return COMMON_SIGN.test(character) ? 0.5 : -0.2;
}

function letterScore(character: string, before: string, after: string, isSlavic: boolean): number {
  if (UPPER.test(character) && LOWER.test(before)) return -1;
  if (!LETTER.test(before) && !LETTER.test(after)) return 0.2;
  if (RARE.test(character) && !isSlavic) return 0.4;
  return 1;
}
