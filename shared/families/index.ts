/**
 * Families: a parent and its children, as rows and as a table of theme × value, and what is done to them. Two shapes
 * share all of it: a product with its variants, and a parent listing with its child listings on one marketplace.
 * Nothing here writes: an action plans operations, and says what else it would change.
 */
export { addChild, type NewChild } from './addChild';
export { axisWord, keysOf, writtenAxes } from './axes';
export { type AxisSource, changeTheme, type NewAxis, type NewTheme } from './changeTheme';
export { detach } from './detach';
export * from './family';
export { Families, FamilyIndex, type FamilyRecords, searchTextsOf } from './familyIndex';
export { type Matrix, type MatrixCell, type MatrixSlice, matrixOf } from './matrix';
export { merge } from './merge';
export { orderValues } from './orderValues';
export type { FamilyPlan, PlanContext } from './plan';
export { areDoubles, carriedBy, type FamilyProblem, isInPlace, type Remedy } from './problems';
export { renameKey } from './renameKey';
export { renameValue } from './renameValue';
export { addParent, clearParent, repair } from './repair';
export { type Move, reparent } from './reparent';
export { CATALOG_SCOPE, type FamilyScope, placeOf, scopeIdOf, scopesOf } from './scopes';
export { type FamilyShape, type FamilyShapeId, familyShapes, shapesOf } from './shapes';
export { split } from './split';
export { type GetRecord, plainText, textAt } from './values';
