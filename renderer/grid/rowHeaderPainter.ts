import { declarationOf, type StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { assetSource } from '@/data/addAssets';
import { cellClass } from '@/design/gridTheme';
import { picture } from '@/fieldKinds/cells/drawCell';
import type { LiveCell } from './cellComponent';
import { setClasses, setRemark, sourceOf } from './drawLive';
import type { PaintSource } from './paintSource';

/** The row's number, its picture where the type has pictures, and whether the record is owed. */
export function paintRowHeader(live: LiveCell, source: PaintSource): void {
  const { bounds, session } = source;
  const id = source.idAt(live.row);
  const record = id === undefined ? undefined : session.workspace.store.get(id);
  const isPending = id !== undefined && session.workspace.owed.has(id);
  const thumbnail = thumbnailOf(record, source);
  const said = id === undefined ? undefined : session.workspace.comments.openAt(id, undefined);
  const comment = said === undefined ? '' : `Comment: ${String(said.first.values.text ?? '')}`;
  const drawn = `${record === undefined ? '' : live.row + 1}\u0000${thumbnail ?? ''}\u0000${isPending}\u0000${comment}`;
  if (drawn !== live.drawn) {
    live.drawn = drawn;
    const number = document.createElement('span');
    number.className = 'aisle-row-number';
    number.textContent = record === undefined ? '' : String(live.row + 1);
    live.content.replaceChildren(number, ...thumbnailIn(thumbnail));
    setRemark(
      live.cell,
      [comment, isPending ? 'Changed here and not yet handed on' : ''].filter(Boolean).join('. '),
    );
  }
  const isSelected = bounds !== null && live.row >= bounds.top && live.row <= bounds.bottom;
  setClasses(live, [
    'aisle-row-header',
    ...(isSelected ? ['aisle-row-selected'] : []),
    ...(isPending ? [cellClass.pending] : []),
    ...(said === undefined ? [] : [cellClass.commented]),
    ...(source.dropAt === live.row ? [cellClass.dropBefore] : []),
    ...(source.dropAt === live.row + 1 ? [cellClass.dropAfter] : []),
  ]);
}

function thumbnailIn(thumbnail: string | null | undefined): HTMLElement[] {
  if (thumbnail === undefined) return [];
  if (thumbnail !== '') return [picture(thumbnail)];
  const space = document.createElement('span');
  space.className = 'aisle-no-picture';
  return [space];
}

/**
 * The source of the record's first picture: '' where it has none, null where only an address is known, undefined
 * where the type has no pictures.
 */
function thumbnailOf(record: StoredRecord | undefined, source: PaintSource): string | null | undefined {
  const paths = picturePaths(source.type);
  if (paths.length === 0 && source.type !== 'asset') return undefined;
  if (record === undefined) return '';
  if (record.type === 'asset') return assetSource(record.values.hash);
  const { store } = source.session.workspace;
  for (const path of paths) {
    const { value } = effective(record, path, (id) => store.get(id));
    const first = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') return sourceOf(first, source);
  }
  return '';
}

/** Fields that hold the record's own pictures: the single one first. */
function picturePaths(type: string): string[] {
  const { fields, imagesField } = declarationOf(type);
  const single = Object.entries(fields).flatMap(([path, { kind }]) => (kind === 'asset' ? path : []));
  return imagesField === undefined ? single : [...single, imagesField];
}

export function hasThumbnails(type: string): boolean {
  return type === 'asset' || picturePaths(type).length > 0;
}
