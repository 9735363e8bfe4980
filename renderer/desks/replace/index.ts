/**
 * Find and replace over the selection, the view or the whole workspace: every hit in its context, to be ticked, and
 * replaced as one step.
 */
export { ReplaceHost } from './ReplaceHost';
