/**
 * Transformations of the selected cells: operations one after the other, previewed, written as one step, and kept as
 * recipes that run again on any selection.
 */
export { TransformHost } from './TransformHost';
