import type { Conversation } from '@shared/comments';
import type { StoredRecord } from '@shared/records';
import { Check, CornerDownRight, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, IconButton, TextArea } from '@/design';
import { useSession } from '@/workspace/session';
import { exactTime, whenText } from '@/workspace/when';
import styles from './Comments.module.css';
import { addComment, deleteConversation, resolveConversation } from './commentSteps';

/** One conversation: its words, and what can be done with it. */
export function ConversationItem({ conversation }: { conversation: Conversation }) {
  const session = useSession();
  const { first, replies, path, isOpen, record } = conversation;
  const [isAnswering, setAnswering] = useState(false);
  const type = session.workspace.store.get(record)?.type;
  return (
    <li className={styles.conversation} data-resolved={!isOpen || undefined}>
      {path !== undefined && type !== undefined && <Badge>{session.fields.label(type, path)}</Badge>}
      {[first, ...replies].map((comment) => (
        <Words key={comment.id} comment={comment} />
      ))}
      {isAnswering ? (
        <Answer
          onSend={(text) => addComment(session, { record, path, text, replyTo: first.id })}
          onClose={() => setAnswering(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button variant="quiet" icon={CornerDownRight} onClick={() => setAnswering(true)}>
            Answer
          </Button>
          <Button
            variant="quiet"
            icon={isOpen ? Check : RotateCcw}
            onClick={() => void resolveConversation(session, conversation, isOpen)}
          >
            {isOpen ? 'Resolve' : 'Reopen'}
          </Button>
          <IconButton
            icon={Trash2}
            label="Delete the comment and its answers"
            onClick={() => void deleteConversation(session, conversation)}
          />
        </div>
      )}
    </li>
  );
}

function Words({ comment: { values } }: { comment: StoredRecord }) {
  const { locale } = useSession().info;
  const at = String(values.at ?? '');
  return (
    <article className={styles.words}>
      <header className={styles.head}>
        <span className={styles.author}>{String(values.author ?? '')}</span>
        {at !== '' && (
          <time dateTime={at} title={exactTime(at, locale)}>
            {whenText(at, locale)}
          </time>
        )}
      </header>
      <p className={styles.text}>{String(values.text ?? '')}</p>
    </article>
  );
}

interface AnswerProps {
  onSend: (text: string) => Promise<boolean>;
  onClose: () => void;
}

function Answer({ onSend, onClose }: AnswerProps) {
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (text.trim() !== '' && (await onSend(text))) onClose();
  };
  return (
    <div className={styles.answer}>
      <TextArea
        aria-label="Answer"
        autoFocus
        minRows={1}
        maxRows={8}
        value={text}
        onValueChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void send();
        }}
      />
      <div className={styles.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" disabled={text.trim() === ''} onClick={() => void send()}>
          Answer
        </Button>
      </div>
    </div>
  );
}
