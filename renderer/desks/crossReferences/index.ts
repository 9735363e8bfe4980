/**
 * SKU cross-references by suggestion: which listings without an item sell something that is in the catalog, told by
 * GTIN and ASIN. They are written as references to confirm, in one step; the list of them is a grid like any other.
 */
export { CrossReferencesHost } from './CrossReferencesHost';
