/** Records that stand in an order of their own: which positions change when some of them are moved. */

export interface Positioned {
  readonly id: string;
  /** Undefined where it has none yet. */
  readonly position: number | undefined;
}

/** By position, those without one last; otherwise as they were. */
export function inOrder(records: readonly Positioned[]): Positioned[] {
  return [...records].sort(
    (left, right) =>
      (left.position ?? Number.POSITIVE_INFINITY) - (right.position ?? Number.POSITIVE_INFINITY) || 0,
  );
}

/**
 * The records in their order with some of them moved before another (null: to the end) → the positions that change.
 * The positions there are are dealt out anew, so that little changes; where one is missing or doubled, all count
 * from 1.
 */
export function planOrder(
  records: readonly Positioned[],
  moved: ReadonlySet<string>,
  before: string | null,
): ReadonlyMap<string, number> {
  if (before !== null && moved.has(before)) return new Map();
  const left = records.filter(({ id }) => !moved.has(id));
  const place = before === null ? left.length : left.findIndex(({ id }) => id === before);
  const at = place < 0 ? left.length : place;
  const carried = records.filter(({ id }) => moved.has(id));
  const order = [...left.slice(0, at), ...carried, ...left.slice(at)];
  const positions = dealtOut(records);
  const changes = new Map<string, number>();
  order.forEach(({ id, position }, index) => {
    const next = positions[index] ?? index + 1;
    if (position !== next) changes.set(id, next);
  });
  const isMoved = order.some(({ id }, index) => id !== records[index]?.id);
  return isMoved ? changes : new Map();
}

function dealtOut(records: readonly Positioned[]): readonly number[] {
  const known = records.flatMap(({ position }) => position ?? []);
  const isUsable =
    known.length === records.length &&
    known.every((position, index) => index === 0 || position > (known[index - 1] ?? 0));
  return isUsable ? known : records.map((_, index) => index + 1);
}
