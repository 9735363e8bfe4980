/**
 * The review workbook on its way out: which records and fields a copywriter gets, with which limits. Its return is a
 * file like any other, and comes in through the import desk.
 */
export { ReviewHost } from './ReviewHost';
