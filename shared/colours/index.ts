/**
 * Conditional colours: when a cell or a whole row of a grid is painted. A rule is a record; here is what it asks of
 * a value, which rule wins, how it is said in words, and how a changed list of rules becomes one step.
 */
export { conditionsOf, type Operand, operandOf } from './conditions';
export { type Paint, paintOf, type ReadyRule, ruleAt, usedRules } from './paint';
export { planRules } from './plan';
export { type ColourRule, inOrder, newRule, ruleOf } from './rule';
export { type ColumnCounts, doubleKey, type Test, testOf } from './test';
export { ruleWords, toneLabel } from './words';
