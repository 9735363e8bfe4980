import { z } from '@shared/schema';
import { findQuery } from '@shared/transform/find';

/** What goes to the worker that runs a person's patterns, and what comes back. */
export const patternRequest = z.object({
  id: z.number(),
  query: findQuery,
  texts: z.array(z.string()),
});
export type PatternRequest = z.infer<typeof patternRequest>;

export const patternAnswer = z.object({
  /** 0 says that the worker is there and waits. */
  id: z.number(),
  /** Of each hit the text's number, where it begins and where it ends; `words` has what is to stand there. */
  hits: z.instanceof(Uint32Array),
  words: z.array(z.string()),
});
export type PatternAnswer = z.infer<typeof patternAnswer>;
