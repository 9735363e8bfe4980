/** Whether a sheet can hold the text as a number and give it back: no leading zeros, at most 15 digits. */
export function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= 15;
}
