import type { FieldPath } from '@shared/fields';
import { MessageSquare } from 'lucide-react';
import { useStore } from 'zustand';
import { EmptyState } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { CommentForm } from './CommentForm';
import styles from './Comments.module.css';
import { ConversationItem } from './ConversationItem';
import { addComment } from './commentSteps';

/** What is said about a record and its fields, and a place to say something. */
export function RecordComments({ id }: { id: string }) {
  const session = useSession();
  const { workspace, activeView } = session;
  useWorkspaceSeq(workspace);
  const path = useStore(activeView.state, (state) => state.commentPath);
  const asked = useStore(activeView.state, (state) => state.commentAsked);
  const record = workspace.store.get(id);
  const conversations = workspace.comments.of(id);
  if (record === undefined) return null;
  const add = (text: string, at: FieldPath | undefined): Promise<boolean> =>
    addComment(session, { record: id, path: at, text });
  return (
    <div className={styles.comments}>
      <CommentForm
        key={`${id} ${path} ${asked}`}
        type={record.type}
        path={path}
        isAsked={asked > 0}
        onSend={add}
      />
      {conversations.length === 0 ? (
        <EmptyState
          icon={MessageSquare}
          title="No comments"
          description="Say something about this record or one of its fields. Press Shift+F2 on a cell to comment on it."
        />
      ) : (
        <ol className={styles.conversations}>
          {conversations.map((conversation) => (
            <ConversationItem key={conversation.first.id} conversation={conversation} />
          ))}
        </ol>
      )}
    </div>
  );
}
