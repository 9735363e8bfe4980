/**
 * The formulas of calculated columns: read into a tree, bound to the fields of a record type, and interpreted. Nothing
 * here builds code from text. Numbers are exact decimals, money keeps its currency, and an error is a value with a
 * sentence, so that one bad row never stops the others.
 */
export { evaluate, type Records } from './evaluate';
export { type FormulaFunction, functions } from './functions';
export { type Compiled, compileFormula, type Program } from './program';
export { Failure, kindOf, type Result, type ResultKind, textOf, valueOfResult } from './result';
export { type Suggestion, type Suggestions, suggestionsAt } from './suggest';
