/**
 * Records of any type as a spreadsheet, driven by their declaration: selecting, editing, copy and paste, filling,
 * sorting, filtering, columns and saved views. AG Grid draws and scrolls; everything a cell shows is painted from the
 * row store by record id, and every edit goes through `edit`. No copy of a row is kept here.
 */
export { RecordsGrid, type RecordsGridProps } from './RecordsGrid';
