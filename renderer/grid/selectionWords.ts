import { countText } from '@shared/numbers';
import { type Bounds, sizeOf } from './range';

/** "12 cells in 4 rows". Null for a single cell. */
export function describeSelection(bounds: Bounds): string | null {
  const { rows, columns } = sizeOf(bounds);
  const cells = rows * columns;
  if (cells === 1) return null;
  return `${countText(cells)} cells in ${countText(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}
