/** Handles for products that have none: from a title, each given once. */
export class Handles {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** "Crème Mug, 350 ml" → `creme-mug-350-ml`; `creme-mug-350-ml-2` for the next of that title. */
  next(title: string): string {
    const base =
      title
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 200) || 'product';
    let handle = base;
    for (let number = 2; this.taken.has(handle); number++) handle = `${base}-${number}`;
    this.taken.add(handle);
    return handle;
  }
}
