import { applyEdits, editsOfRun, stripHtml, textRuns } from '@shared/transform/html';
import { describe, expect, test } from 'vitest';

describe('the words of some HTML', () => {
  test.each([
    ['plain', 'a & b', 'a & b'],
    ['blocks are lines', '<p>a</p><p>b</p><ul><li>c<li>d</ul>', 'a\nb\nc\nd'],
    ['inline tags stand within', 'a<b>b</b><i class="x > y">c</i>', 'abc'],
    ['breaks', 'a<br>b<br />c', 'a\nb\nc'],
    ['entities', '&lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &nbsp;|&copy', '<b> &amp; ééé \u00a0|©'],
    ['entities of two characters', 'x&NotEqualTilde;y', 'x\u2242\u0338y'],
    ['white space as a page shows it', ' a\n   b\t<b> c</b> ', 'a b c'],
    [
      'scripts, styles and comments say nothing',
      '<style>p{}</style>a<script>"<p>x"</script><!-- c -->b',
      'ab',
    ],
    ['a sign that is no tag', '1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['nothing', '', ''],
    ['tags alone', '<p><br></p>', ''],
  ])('%s', (_name, html, text) => {
    expect(stripHtml(html)).toBe(text);
  });
});

describe('words replaced, markup kept', () => {
  const replaced = (html: string, word: string, by: string): string =>
    applyEdits(
      html,
      textRuns(html).flatMap((run) => {
        const from = run.text.indexOf(word);
        return from < 0 ? [] : editsOfRun(run, { from, to: from + word.length }, by);
      }),
    );
  test.each([
    [
      'in each block',
      '<p title="red">red</p>\n<p>red</p>',
      'red',
      'blue',
      '<p title="red">blue</p>\n<p>blue</p>',
    ],
    ['never in a tag', '<b class="b">b</b>', 'b', 'i', '<b class="b">i</b>'],
    ['over tags: the words go first', 'a <b>re</b><i>d</i> z', 'red', 'blue', 'a <b>blue</b><i></i> z'],
    [
      'an entity counts as its character',
      'R&amp;D and &eacute;t&eacute;',
      '&',
      '<',
      'R&lt;D and &eacute;t&eacute;',
    ],
    ['beside an entity', '&amp;D&amp;', 'D', 'E', '&amp;E&amp;'],
    ['an entity in the middle', 'aR&amp;Db', 'R&D', 'x', 'axb'],
    ['an entity of two characters', 'x&NotEqualTilde;y', '\u2242\u0338', '=', 'x=y'],
    ['what is put in is escaped', 'a', 'a', '<b>&', '&lt;b&gt;&amp;'],
    ['text after unclosed markup', '<p>a <b', 'a', 'x', '<p>x <b'],
  ])('%s', (_name, html, word, by, expected) => {
    expect(replaced(html, word, by)).toBe(expected);
  });

  test.each([
    [0, '*a&amp;b'],
    [1, 'a*&amp;b'],
    [2, 'a&amp;*b'],
    [3, 'a&amp;b*'],
  ])('put in at %i', (at, expected) => {
    const [run] = textRuns('a&amp;b');
    expect(run && applyEdits('a&amp;b', editsOfRun(run, { from: at, to: at }, '*'))).toBe(expected);
  });
});
