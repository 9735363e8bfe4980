/**
 * Families: the list of a catalog's or a channel's families, and one of them as rows and as a table of theme ×
 * value. What an action does is planned in `shared/families`; here it is shown before, and run as one step.
 */
export { FamiliesDesk } from './FamiliesDesk';
export { FamiliesHost } from './FamiliesHost';
