/**
 * The only names beyond ECMAScript 2023 that `shared/` may use: the two that every place it runs in has.
 * They are declared here and not taken from the DOM or Node types, so that nothing else comes along with them.
 */

type BytesView = ArrayBuffer | ArrayBufferView;

interface TextDecoderOptions {
  /** Throw a TypeError on bytes that the encoding does not allow, instead of putting U+FFFD in their place. */
  fatal?: boolean;
  /** Keep a byte order mark in the text. */
  ignoreBOM?: boolean;
}

interface TextDecodeOptions {
  /** More bytes follow: an incomplete sequence at the end is kept for the next call. */
  stream?: boolean;
}

declare class TextDecoder {
  /** @param label An encoding label of the WHATWG Encoding Standard; a RangeError for an unknown one. */
  constructor(label?: string, options?: TextDecoderOptions);
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(input?: BytesView, options?: TextDecodeOptions): string;
}

declare class TextEncoder {
  /** Always `utf-8`. */
  readonly encoding: string;
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
