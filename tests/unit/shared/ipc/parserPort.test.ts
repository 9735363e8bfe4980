import { type ParserAnswer, parseAnswer, sentAnswer } from '@shared/ipc/parserPort';
import { describe, expect, it } from 'vitest';

const draft = { key: 'product:mug', role: 'product', type: 'product', row: 1, values: { title: 'Mug' } };

const packed = (other: object) =>
  JSON.stringify({
    kind: 'packed',
    shapes: [['product', 'product', 'title']],
    drafts: [[0, 'product:mug', 1, ['Mug']]],
    ...other,
  });

describe('an answer of the page that reads files', () => {
  it.each([
    ['progress', { kind: 'progress', done: 1, total: 2 }],
    ['drafts', { kind: 'drafts', drafts: [draft] }],
    [
      'a draft with all it may have',
      {
        kind: 'drafts',
        drafts: [
          { ...draft, column: 2, owner: 'x', initial: { position: 1 }, match: [{ where: { sku: 'A' } }] },
        ],
      },
    ],
    [
      'parts',
      { kind: 'parts', from: 0, parts: [null, [['product', 'product:mug', false]], [['product', 4, true]]] },
    ],
    ['rows', { kind: 'rows', rows: [['a', ''], []] }],
    ['a refusal', { kind: 'refused', code: 'damaged', message: 'No.' }],
  ])('is taken: %s', (_what, message) => {
    expect(parseAnswer(message)).toEqual(message);
    expect(parseAnswer(structuredClone(sentAnswer(message as ParserAnswer)))).toEqual(message);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'drafts'],
    ['a text of something else', JSON.stringify({ kind: 'rows', rows: [[1]] })],
    ['drafts of no shape', packed({ drafts: [[1, 'product:mug', 1, ['Mug']]] })],
    ['drafts with a value too many', packed({ drafts: [[0, 'product:mug', 1, ['Mug', 'Bowl']]] })],
    ['drafts with a value that is none', packed({ drafts: [[0, 'product:mug', 1, [{ unparsed: 1 }]]] })],
    ['drafts with a field twice', packed({ shapes: [['product', 'product', 'title', 'title']] })],
    ['drafts that reach for all objects', packed({ shapes: [['product', 'product', '__proto__']] })],
    ['an unknown kind', { kind: 'eval', code: '1' }],
    ['a draft without a key', { kind: 'drafts', drafts: [{ ...draft, key: undefined }] }],
    [
      'a value that is no value',
      { kind: 'drafts', drafts: [{ ...draft, values: { title: { unparsed: 1 } } }] },
    ],
    ['a number that is none', { kind: 'drafts', drafts: [{ ...draft, values: { weight: Number.NaN } }] }],
    ['a list of numbers', { kind: 'drafts', drafts: [{ ...draft, values: { tags: [1] } }] }],
    ['a match of another shape', { kind: 'drafts', drafts: [{ ...draft, match: [{}] }] }],
    ['a part without a role', { kind: 'parts', from: 0, parts: [[['a']]] }],
    ['a part of no draft', { kind: 'parts', from: 0, parts: [[['product', -1, false]]] }],
    ['rows of numbers', { kind: 'rows', rows: [[1]] }],
    ['an end without lines', { kind: 'read', end: { rowCount: 1, findings: [], rejects: [] } }],
    ['bytes that are none', { kind: 'patched', bytes: [1, 2], last: true }],
  ])('is no answer: %s', (_what, message) => {
    expect(parseAnswer(message)).toBeUndefined();
  });
});
