/**
 * The export: a dialog over whatever view is in front. `exportChoice.ts` is what a person chooses,
 * `prepareExport.ts` works the file out without writing it, `ExportPreview.tsx` shows it, `saveExport.ts` writes it.
 */
export { ExportHost } from './ExportHost';
