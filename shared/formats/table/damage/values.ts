/** Places of the values that pass. A file has millions of values, and next to none passes: nothing is made for them. */
export function placesOf(values: readonly string[], passes: (value: string) => boolean): number[] {
  const places: number[] = [];
  for (let index = 0; index < values.length; index++) if (passes(values[index] ?? '')) places.push(index);
  return places;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a value may be a number, by its first character: a digit, or a blank before one. A look before a pattern. */
export function mayBeNumber(value: string): boolean {
  const code = value.charCodeAt(0);
  return code <= 57 || code >= 128;
}

export function beginsWithDigit(value: string): boolean {
  return isDigit(value.charCodeAt(0));
}

export function endsWithDigit(value: string): boolean {
  return isDigit(value.charCodeAt(value.length - 1));
}

/** Whether a value begins or ends with a digit, or with a blank beside one. */
export function mayHoldDigits(value: string): boolean {
  const last = value.charCodeAt(value.length - 1);
  return mayBeNumber(value) || last <= 57 || last >= 128;
}
