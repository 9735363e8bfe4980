/**
 * Runs a regular expression that a person wrote. It may never end: whoever started this worker watches the clock and
 * ends it.
 */
import { unwrap } from '@shared/result';
import { compileFind, findIn } from '@shared/transform/find';
import { type PatternAnswer, patternRequest } from './patternMessages';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const { id, query, texts } = patternRequest.parse(event.data);
  const finder = unwrap(compileFind(query));
  const hits: number[] = [];
  const words: string[] = [];
  for (const [index, text] of texts.entries())
    for (const edit of findIn(text, finder)) {
      hits.push(index, edit.from, edit.to);
      words.push(edit.text);
    }
  const answer: PatternAnswer = { id, hits: Uint32Array.from(hits), words };
  self.postMessage(answer);
});

const ready: PatternAnswer = { id: 0, hits: new Uint32Array(), words: [] };
self.postMessage(ready);
