import { countText } from '@shared/numbers';
export interface TextLength {
  readonly characters: number;
  /** In UTF-8, as marketplaces count. */
  readonly bytes: number;
}

export function textLength(text: string): TextLength {
  return { characters: [...text].length, bytes: new TextEncoder().encode(text).length };
}

/** "42 characters · 44 bytes" */
export function lengthWords(text: string): string {
  const { characters, bytes } = textLength(text);
  return `${countText(characters)} ${characters === 1 ? 'character' : 'characters'} · ${countText(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
}
