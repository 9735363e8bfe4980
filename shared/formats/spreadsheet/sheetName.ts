const MAX_LENGTH = 31;

/** Names that spreadsheets accept, no two alike: cut, freed of the characters they refuse, and numbered. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .trim()
        .replaceAll(/^'+|'+$/g, '') || 'Sheet';
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const candidate = clean.slice(0, MAX_LENGTH - suffix.length) + suffix;
      // Excel keeps the name History for itself.
      if (taken.has(candidate.toLowerCase()) || candidate.toLowerCase() === 'history') continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
