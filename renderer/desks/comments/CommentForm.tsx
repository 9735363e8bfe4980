import type { FieldPath } from '@shared/fields';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button, Combobox, Field, TextArea, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Comments.module.css';

export interface CommentFormProps {
  type: string;
  /** The field it begins with; null for the whole record. */
  path: FieldPath | null;
  /** The cursor goes into it at once. */
  isAsked: boolean;
  /** False where it was not saved: the text stays. */
  onSend: (text: string, path: FieldPath | undefined) => Promise<boolean>;
}

const WHOLE = 'record';

/** A new comment: about what, by whom, and the text. */
export function CommentForm({ type, path: firstPath, isAsked, onSend }: CommentFormProps) {
  const { fields } = useSession();
  const [path, setPath] = useState<FieldPath | null>(firstPath);
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) area.current?.focus();
  }, [isAsked]);
  const send = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await onSend(text, path ?? undefined)) setText('');
  };
  const options = [
    { value: WHOLE, label: 'The whole record' },
    ...fields
      .of(type)
      .flatMap(([at, field]) => (field.kind === 'map' ? [] : [{ value: at, label: field.label }])),
  ];
  return (
    <form
      className={styles.form}
      aria-label="New comment"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label="About">
        <Combobox
          value={path ?? WHOLE}
          valueLabel={path === null ? undefined : fields.label(type, path)}
          options={options}
          onValueChange={(value) => setPath(value === null || value === WHOLE ? null : value)}
        />
      </Field>
      <AuthorField />
      <Field label="Comment" hint="Ctrl+Enter saves it.">
        <TextArea
          ref={area}
          minRows={2}
          maxRows={8}
          value={text}
          onValueChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.stopPropagation();
              void send();
            }
          }}
        />
      </Field>
      <Button type="submit" disabled={text.trim() === ''}>
        Add comment
      </Button>
    </form>
  );
}

/** The name under which this person writes: asked for once, kept with the screen. */
function AuthorField() {
  const { screen } = useSession();
  const author = useStore(screen.state, (state) => state.author ?? '');
  return (
    <Field label="Your name">
      <TextInput
        value={author}
        maxLength={80}
        placeholder="Somebody"
        onValueChange={(next) => screen.state.setState({ author: next })}
      />
    </Field>
  );
}
