import { createDecoder, decodeText } from '@shared/formats/encoding/decode';
import { createEncoder } from '@shared/formats/encoding/encode';
import { encodingNamed } from '@shared/formats/encoding/encoding';
import { byteOffsets } from '@shared/formats/encoding/offsets';
import { describe, expect, test } from 'vitest';

const TEXTS: readonly (readonly [label: string, text: string])[] = [
  ['utf-8', 'a ü 価 👟 end'],
  ['utf-16le', 'a ü 価 👟 end'],
  ['utf-16be', 'a ü 価 👟 end'],
  ['windows-1252', 'a ü € ’ – œ Ÿ end'],
  ['windows-1251', 'a Рубашка № end'],
  ['macintosh', 'a ü € ß end'],
  ['shift_jis', 'a メンズ ｶﾅ 靴 表ソ end\n価格 ①'],
  ['euc-jp', 'a メンズ ｶﾅ 靴 end\n価格'],
  ['gbk', 'a 男士衬衫 end\n价格'],
  ['gb18030', 'a 男士衬衫 ü 👟 end\n价格'],
  ['big5', 'a 男士襯衫 end\n價格'],
  ['euc-kr', 'a 남성 셔츠 end\n가격'],
];

describe('encodings', () => {
  test.each(TEXTS)('%s: decoding undoes encoding, at once and byte by byte', (label, text) => {
    const { bytes, failures } = createEncoder(label).encode(text);
    const decoder = createDecoder(label);
    const pieces = Array.from(bytes, (byte) => decoder.decode(Uint8Array.of(byte), false));
    expect({
      failures,
      whole: decodeText(bytes, { label, bomLength: 0 }).text,
      pieces: pieces.join('') + decoder.decode(new Uint8Array(0), true),
    }).toEqual({ failures: [], whole: text, pieces: text });
  });

  test.each(TEXTS)('%s: every character is found at its byte', (label, text) => {
    const { encode } = createEncoder(label);
    const { bytes } = encode(text);
    const positions: number[] = [];
    for (let at = 0; at <= text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
      positions.push(at);
    const expected = positions.map((at) => encode(text.slice(0, at)).bytes.length);
    expect(byteOffsets(bytes, decodeText(bytes, { label, bomLength: 0 }), positions)).toEqual(expected);
  });

  test('bytes that are not UTF-8 are read as Windows-1252 and noted', () => {
    const bytes = Uint8Array.from([0xc3, 0xbc, 0x2c, 0x80, 0xe9, 0x2c, 0xe2, 0x82]);
    const decoded = decodeText(bytes, { label: 'utf-8', bomLength: 0 });
    expect({ text: decoded.text, fallbacks: decoded.fallbacks }).toEqual({
      text: 'ü,€é,â‚',
      fallbacks: [2, 3, 5, 6],
    });
    expect(byteOffsets(bytes, decoded, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([0, 2, 3, 4, 5, 6, 7, 8]);
  });

  test.each([
    ['windows-1252', 'a→b', [1]],
    ['shift_jis', 'é', [0]],
    ['utf-8', 'a\ud800', [1]],
    ['utf-16le', '\udc00', [0]],
  ])('%s cannot encode all of %j', (label, text, failures) => {
    expect(createEncoder(label).encode(text).failures).toEqual(failures);
  });

  test.each([
    ['Latin1', 'windows-1252'],
    ['UTF8', 'utf-8'],
    ['sjis', 'shift_jis'],
    ['utf-16', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
    ['rot13', null],
    ['iso-2022-jp', null],
  ])('label %s is %s', (label, name) => {
    expect(encodingNamed(label)).toBe(name);
  });
});
