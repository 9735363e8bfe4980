/** Two records side by side: which fields each has, which differ, and where in a text. */
export * from './compareRecords';
export * from './differingWords';
