/**
 * The import desk: a file is chosen, read in the hidden page, previewed row by row and cell by cell, and written as
 * one step. `importFlow.ts` is what happens, `ImportDesk.tsx` what is shown of it.
 */
export { ImportDesk } from './ImportDesk';
