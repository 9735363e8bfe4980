/** The texts in pasted lines or tab-separated cells. */
export function splitTokens(text: string): string[] {
  return text
    .split(/[\r\n\t]+/)
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

/** `values` with each new text once, trimmed, at the end. */
export function addTokens(values: readonly string[], added: readonly string[]): string[] {
  const trimmed = added.map((token) => token.trim()).filter((token) => token !== '');
  return [...new Set([...values, ...trimmed])];
}
