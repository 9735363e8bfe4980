import { planStep, readRecordLine } from '@shared/changes';
import { readLine } from '@shared/changes/encode';
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

/** The same for the lines of steps. */
it.each([
  '["create","p1","product",{"__proto__":{"polluted":"yes"}}]',
  '["create","p1","product",{"attributes.constructor":"x"}]',
  '["delete","p1","product",1,{"prototype":"x"}]',
  '["change","p1","product",[["title",null,"Mug"],["__proto__",null,"x"]]]',
  '["change","p1","product",[["attributes.__proto__",null,"x"]]]',
  '["change","p1","product",[[1,null,"x"]]]',
  '["change","p1","product","title"]',
  '["rename","p1","product",{}]',
])('%s is no line of a step', (line) => expect(readLine(line)).toBeUndefined());

it.each(['attributes.__proto__', 'attributes.constructor', '__proto__', 'attributes.'])(
  'nothing is planned at %s',
  (path) => {
    const record = { id: 'p1', type: 'product', rev: 1, values: { title: 'Mug' } };
    const plan = () => planStep([{ kind: 'set', id: 'p1', path, value: 'x' }], { get: () => record });
    expect(plan).toThrow('has no field');
  },
);
