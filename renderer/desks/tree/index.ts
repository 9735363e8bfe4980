/** A type with parents as a tree: open and close, move by drag and by keys, add below, rename; paths follow. */
export { TreeDesk } from './TreeDesk';
