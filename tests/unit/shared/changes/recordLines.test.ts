import { readRecordLine } from '@shared/changes';
import { expect, it } from 'vitest';

/** Lines of snapshots and of files from outside: what is no record is none, and no name reaches a prototype. */
it.each([
  '["p1","product",1,{"__proto__":{"polluted":"yes"}}]',
  '["p1","product",1,{"constructor":"x"}]',
  '["p1","product",1,{"attributes.__proto__":"x"}]',
  '["p1","product",1,{"attributes.prototype":"x"}]',
  '["p1","product",1,{"":"x"}]',
  '["p1","product",1,["title"]]',
  '["p1","product",1,null]',
  '["p1","product","1",{}]',
  '["p1",null,1,{}]',
  '{"shape":"2"}',
  '[',
  '7',
])('%s is no line', (line) => expect(readRecordLine(line)).toBeUndefined());

it('a record and a shape are read as they stand', () => {
  expect(readRecordLine('["p1","product",3,{"title":"Mug","attributes.colour":"Ink"}]')).toEqual({
    kind: 'record',
    record: { id: 'p1', type: 'product', rev: 3, values: { title: 'Mug', 'attributes.colour': 'Ink' } },
  });
  expect(readRecordLine('{"shape":2}')).toEqual({ kind: 'shape', shape: 2 });
});
