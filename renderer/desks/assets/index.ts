/**
 * What can be done with pictures wherever one is: fetching those that are known by their address only. The list of
 * assets itself is a grid like any other.
 */
export { AssetsHost } from './AssetsHost';
