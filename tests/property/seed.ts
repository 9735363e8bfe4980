import { configureGlobal } from 'fast-check';

/**
 * One seed for every property, so that a failure can be repeated: `AISLE_SEED` gives it (the soak draws a new one
 * each round), `AISLE_RUNS` the number of cases where a property does not say its own.
 */
const seed = Number(process.env.AISLE_SEED ?? 20_260_101);
const runs = process.env.AISLE_RUNS === undefined ? {} : { numRuns: Number(process.env.AISLE_RUNS) };

configureGlobal({ seed, ...runs });
