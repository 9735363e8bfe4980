/** Two records side by side: which fields each has, which differ, and where in a text. */
export * from './comparedTexts';
export * from './compareRecords';
export * from './differingWords';
