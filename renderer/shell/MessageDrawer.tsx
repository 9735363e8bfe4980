import { CircleAlert, CircleCheck, FileText, Info, MessageSquareText, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button, Drawer, EmptyState, Glyph, type Icon } from '@/design';
import type { Message } from '@/workspace/messages';
import { useSession } from '@/workspace/session';
import { exactTime, whenText } from '@/workspace/when';
import styles from './MessageDrawer.module.css';

export interface MessageDrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Everything that was said in this session, the latest first; below it, on request, the log file. */
export function MessageDrawer({ open, onOpenChange }: MessageDrawerProps) {
  const { messages: log, bridge } = useSession();
  const messages = useStore(log.state, (state) => state.messages);
  const [file, setFile] = useState<{ path: string; text: string } | null>(null);
  useEffect(() => {
    if (open) log.markRead();
    else setFile(null);
  }, [open, log]);
  const readFile = async (): Promise<void> => {
    const read = await bridge.call('log.read', {});
    if (read.ok) setFile(read.value);
  };
  return (
    <Drawer
      open={open}
      onOpenChange={onOpenChange}
      title="Message log"
      description="What Aisle has said since this window was opened."
      note={file?.path}
      actions={
        <Button icon={file === null ? FileText : MessageSquareText} onClick={() => toggle()}>
          {file === null ? 'Show the log file' : 'Show the messages'}
        </Button>
      }
    >
      {file !== null && <pre className={styles.file}>{file.text || 'The log file is empty.'}</pre>}
      {file === null && messages.length === 0 && (
        <EmptyState
          icon={MessageSquareText}
          title="Nothing was said yet"
          description="Results of imports, undos and exports are kept here, so that none is missed."
        />
      )}
      {file === null && (
        <ol className={styles.messages}>
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ol>
      )}
    </Drawer>
  );

  function toggle(): void {
    if (file === null) void readFile();
    else setFile(null);
  }
}

const ICONS: Readonly<Record<Message['tone'], Icon>> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

function MessageItem({ message: { tone, title, detail, at } }: { message: Message }) {
  const { info } = useSession();
  return (
    <li className={styles.message} data-tone={tone}>
      <Glyph icon={ICONS[tone]} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      </div>
      <time className={styles.when} dateTime={new Date(at).toISOString()} title={exactTime(at, info.locale)}>
        {whenText(at, info.locale)}
      </time>
    </li>
  );
}
