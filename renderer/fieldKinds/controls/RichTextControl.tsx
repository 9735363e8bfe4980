import { isUnparsed, type RichTextField } from '@shared/fields';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ControlProps } from './control';
import styles from './controls.module.css';

const RichTextEditor = lazy(() =>
  import('./RichTextEditor').then((editor) => ({ default: editor.RichTextEditor })),
);

/** The words of a rich text until somebody works on it: then its editor, which is heavy, comes in its place. */
export function RichTextControl(props: ControlProps<RichTextField>) {
  const { field, value, autoFocus } = props;
  const [isOpen, setIsOpen] = useState(autoFocus === true);
  const html = isUnparsed(value) ? value.unparsed : typeof value === 'string' ? value : '';
  const words = useMemo(() => wordsOf(html), [html]);
  if (isOpen) {
    return (
      <Suspense fallback={<div className={styles.words}>{words}</div>}>
        <RichTextEditor {...props} autoFocus />
      </Suspense>
    );
  }
  return (
    <div className={styles.words}>
      {words === '' ? <span className={styles.note}>Write</span> : words}
      <button
        type="button"
        className={styles.openWords}
        aria-label={`Edit ${field.label}`}
        disabled={field.readOnly}
        onClick={() => setIsOpen(true)}
      />
    </div>
  );
}

/** What a reader sees, paragraphs apart; scripts in it never run, as the parsed document is never shown. */
function wordsOf(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of body.querySelectorAll('script, style')) hidden.remove();
  for (const block of body.querySelectorAll('p, br, li, h1, h2, h3, h4, h5, h6, div, tr')) block.append('\n');
  return (body.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
