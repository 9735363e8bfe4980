import { calculate } from '@shared/transform/arithmetic';
import { shiftDate } from '@shared/transform/calendar';
import { compileFind, findIn, noQuery } from '@shared/transform/find';
import { applyEdits, editsOfRun, escapeHtml, stripHtml, textRuns } from '@shared/transform/html';
import { caseEdits } from '@shared/transform/letterCase';
import { prepareOperation, type TransformScope } from '@shared/transform/operations';
import type { TransformOperation } from '@shared/transform/recipe';
import { splitText } from '@shared/transform/transform';
import { applyTextEdits } from '@shared/transform/valueTexts';
import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(' ', '\t', '\u00a0', '\n', 'a', 'ß', 'İ', 'ǆ', '.', '&', '<', '😀'),
    maxLength: 20,
  }),
);

function onTexts(operation: TransformOperation): (text: string) => string {
  // These operations ask nothing of the records.
  const prepared = prepareOperation(operation, 'product', { locale: 'en' } as TransformScope);
  if (!prepared.ok || prepared.value.on !== 'texts') throw new Error('This is no operation on texts.');
  const { edits } = prepared.value;
  return (text) => applyTextEdits(text, edits(text));
}

test('trimming twice is trimming once, and nothing is left to trim', () => {
  const trim = onTexts({ kind: 'trim', collapse: true });
  fc.assert(
    fc.property(words, (text) => {
      const once = trim(text);
      expect(once).toBe(once.trim());
      expect(once).not.toMatch(/[^\S\n]{2}/u);
      expect(trim(once)).toBe(once);
    }),
  );
});

test('trimming takes white space alone', () => {
  const trim = onTexts({ kind: 'trim', collapse: true });
  fc.assert(
    fc.property(words, (text) => {
      expect(trim(text).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }),
  );
});

test('cases are settled after one turn', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('upper', 'lower', 'title', 'sentence'), (text, to) => {
      const turned = (source: string): string => applyTextEdits(source, caseEdits(source, to, 'en'));
      expect(turned(turned(text))).toBe(turned(text));
    }),
  );
});

test('what is joined comes apart again', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '😀'), maxLength: 6 });
  const parts = fc.array(
    part.map((text) => text.trim()),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(parts, fc.constantFrom(',', ' | ', ';', '--'), (list, separator) => {
      expect(splitText(list.join(separator), separator, list.length)).toEqual(list);
    }),
  );
});

test('every text of a split is in its parts, however few', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(',', ' ', 'a'),
      fc.integer({ min: 1, max: 4 }),
      (text, separator, count) => {
        const parts = splitText(text, separator, count);
        expect(parts.length).toBeLessThanOrEqual(count);
        expect(parts.join('').replaceAll(separator, '').replace(/\s/gu, '')).toBe(
          text.replaceAll(separator, '').replace(/\s/gu, ''),
        );
      },
    ),
  );
});

test('a hit replaced by itself changes nothing, and hits do not overlap', () => {
  fc.assert(
    fc.property(words, words, fc.boolean(), fc.boolean(), (text, wanted, matchCase, wholeWord) => {
      fc.pre(wanted !== '');
      const finder = compileFind({ ...noQuery, text: wanted, matchCase, wholeWord });
      if (!finder.ok) throw new Error(finder.error.message);
      let position = 0;
      const same = findIn(text, finder.value).map(({ from, to }) => {
        expect(from).toBeGreaterThanOrEqual(position);
        position = to;
        return { from, to, text: text.slice(from, to) };
      });
      expect(applyTextEdits(text, same)).toBe(text);
      if (matchCase && !wholeWord) expect(same.length).toBe(text.split(wanted).length - 1);
    }),
  );
});

const html = fc
  .array(
    fc.oneof(
      words.map(escapeHtml),
      fc.constantFrom(
        '<p class="a>b">',
        '</p>',
        '<b>',
        '</b>',
        '<br>',
        '<li>',
        '&amp;',
        '&eacute;',
        '<!-- x -->',
        '<i',
      ),
      words,
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const tagsOf = (source: string): string[] => source.match(/<[a-z/!][^<]*?>/gi) ?? [];

test('replaced words keep every tag, and stand where the old ones stood', () => {
  fc.assert(
    fc.property(html, fc.nat(20), fc.nat(6), words, (source, start, length, text) => {
      const runs = textRuns(source);
      const run = runs[start % Math.max(1, runs.length)];
      if (run === undefined) return;
      const from = Math.min(start, run.text.length - 1);
      const to = Math.min(run.text.length, from + length);
      // Half a character is nothing that a search finds.
      fc.pre(!/^[\udc00-\udfff]/.test(run.text.slice(from)) && !/^[\udc00-\udfff]/.test(run.text.slice(to)));
      const edits = editsOfRun(run, { from, to }, text);
      const edited = applyEdits(source, edits);
      for (const edit of edits) expect(tagsOf(source.slice(edit.start, edit.end))).toEqual([]);
      expect(edited.length).toBe(
        source.length + edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0),
      );
    }),
  );
});

test('text that was escaped is the text again', () => {
  fc.assert(
    fc.property(words, (text) => {
      const spaces = (source: string): string => source.replace(/[\t\n\f\r ]+/g, ' ').trim();
      expect(stripHtml(escapeHtml(text))).toBe(spaces(text));
    }),
  );
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days forth and back lead home; months keep the day or take the last one', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -4000, max: 4000 }),
      fc.integer({ min: -60, max: 60 }),
      (date, days, months) => {
        expect(shiftDate(shiftDate(date, { days, months: 0 }) ?? '', { days: -days, months: 0 })).toBe(date);
        const moved = shiftDate(date, { days: 0, months }) ?? '';
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
        const back = shiftDate(moved, { days: 0, months: -months }) ?? '';
        expect(back.slice(0, 7)).toBe(date.slice(0, 7));
      },
    ),
  );
});

const amount = fc
  .tuple(fc.integer({ min: -10_000, max: 1_000_000 }), fc.nat(99))
  .map(([whole, cents]) => Big(whole).plus(Big(cents).div(100)).toFixed(2));

test('rounding gives a multiple no farther than it must, and is settled', () => {
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom('0.05', '0.25', '1', '5', '0.01'),
      fc.constantFrom('nearest' as const, 'up' as const, 'down' as const),
      (value, of, direction) => {
        const rounding = { kind: 'multiple' as const, of, direction };
        const result = calculate(value, rounding);
        expect(result.mod(of).eq(0)).toBe(true);
        const distance = result.minus(value);
        expect(distance.abs().lte(direction === 'nearest' ? Big(of).div(2) : of)).toBe(true);
        if (direction === 'up') expect(distance.gte(0)).toBe(true);
        if (direction === 'down') expect(distance.lte(0)).toBe(true);
        expect(calculate(result.toFixed(), rounding).eq(result)).toBe(true);
      },
    ),
  );
});

test('an ending is the ending', () => {
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom('nearest' as const, 'up' as const, 'down' as const),
      (value, direction) => {
        const result = calculate(value, { kind: 'ending', end: '0.99', direction });
        expect(result.toFixed(2)).toMatch(/\.99$/);
        expect(calculate(result.toFixed(), { kind: 'ending', end: '0.99', direction }).eq(result)).toBe(true);
      },
    ),
  );
});
