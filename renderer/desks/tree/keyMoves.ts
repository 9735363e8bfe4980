import { type Move, ROOT, type Tree } from '@shared/tree';

/** Where Alt and an arrow key moves a record; undefined where it cannot go further. */
export function keyMove(tree: Tree, id: string, key: string): Move | undefined {
  const parent = tree.parents.get(id) ?? ROOT;
  const siblings = tree.children.get(parent) ?? [];
  const place = siblings.indexOf(id);
  switch (key) {
    case 'ArrowUp':
      return place > 0 ? { id, parent, before: siblings[place - 1] } : undefined;
    case 'ArrowDown':
      return place < siblings.length - 1 ? { id, parent, before: siblings[place + 2] } : undefined;
    case 'ArrowRight': {
      const above = siblings[place - 1];
      return above === undefined ? undefined : { id, parent: above };
    }
    case 'ArrowLeft':
      return parent === ROOT ? undefined : outOf(tree, id, parent);
    default:
      return undefined;
  }
}

/** One level up, right after the parent. */
function outOf(tree: Tree, id: string, parent: string): Move {
  const above = tree.parents.get(parent) ?? ROOT;
  const aunts = tree.children.get(above) ?? [];
  return { id, parent: above, before: aunts[aunts.indexOf(parent) + 1] };
}

/** Where a record that is dropped on a row goes: before it, into it, or after it. */
export function dropMove(tree: Tree, id: string, onto: string, share: number): Move {
  const parent = tree.parents.get(onto) ?? ROOT;
  if (share > 0.25 && share < 0.75) return { id, parent: onto };
  const siblings = tree.children.get(parent) ?? [];
  const before = share <= 0.25 ? onto : siblings[siblings.indexOf(onto) + 1];
  return { id, parent, before: before === id ? siblings[siblings.indexOf(id) + 1] : before };
}
