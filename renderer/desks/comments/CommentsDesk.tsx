import { type Conversation, conversationsOf } from '@shared/comments';
import { countText } from '@shared/numbers';
import { declarationOf, nameOfRecord } from '@shared/records';
import { MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { EmptyState, PageHeader, SegmentedControl } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './Comments.module.css';
import { ConversationItem } from './ConversationItem';

type Shown = 'open' | 'resolved';

const SHOWN = 300;

/** All conversations of the workspace, open ones first; each leads to its record. */
export function CommentsDesk() {
  const session = useSession();
  useWorkspaceSeq(session.workspace);
  const [shown, setShown] = useState<Shown>('open');
  const all = conversationsOf(session.workspace.store.all('comment'));
  const listed = all.filter(({ isOpen }) => isOpen === (shown === 'open'));
  if (all.length === 0)
    return (
      <EmptyState
        icon={MessageSquare}
        title="No comments yet"
        description="Press Shift+F2 on a cell, or open the comments beside a record, to leave a word for a colleague or for yourself."
      />
    );
  return (
    <div className={styles.desk}>
      <PageHeader
        title="Comments"
        detail={`${countText(all.filter(({ isOpen }) => isOpen).length)} open`}
        actions={
          <SegmentedControl<Shown>
            label="Comments shown"
            value={shown}
            onValueChange={setShown}
            segments={[
              { value: 'open', label: 'Open' },
              { value: 'resolved', label: 'Resolved' },
            ]}
          />
        }
      />
      <div className={styles.page}>
        {listed.length === 0 && (
          <p className={styles.none}>
            {shown === 'open' ? 'All comments are resolved.' : 'None is resolved.'}
          </p>
        )}
        <ul className={styles.list}>
          {listed.slice(0, SHOWN).map((conversation) => (
            <li key={conversation.first.id} className={styles.entry}>
              <RecordButton session={session} conversation={conversation} />
              <ul>
                <ConversationItem conversation={conversation} />
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function RecordButton({ session, conversation }: { session: Session; conversation: Conversation }) {
  const record = session.workspace.store.get(conversation.record);
  if (record === undefined)
    return <h2 className={styles.gone}>A deleted record: undo brings it back with its comments</h2>;
  const { label } = declarationOf(record.type);
  return (
    <h2 className={styles.about}>
      <button
        type="button"
        className={styles.link}
        onClick={() => session.screen.open({ kind: 'record', id: record.id })}
      >
        {nameOfRecord(record) || `${label} without a name`}
      </button>
      <span className={styles.type}>{label}</span>
    </h2>
  );
}
