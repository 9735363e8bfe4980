import { useState } from 'react';
import { Banner, Button, Dialog, KeyValueList } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './AboutDialog.module.css';
import { UpdateSection } from './UpdateSection';
import type { UpdateView } from './useUpdates';

export interface AboutDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  updates: UpdateView | null;
}

const PLATFORMS = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' } as const;

/** Versions, licence, where the data lies, and the notices of what Aisle is built with. */
export function AboutDialog({ open, onOpenChange, updates }: AboutDialogProps) {
  const [notices, setNotices] = useState<string | null>(null);
  const showNotices = async (): Promise<void> => {
    const { default: text } = await import('../../resources/third-party-notices.txt?raw');
    setNotices(text);
  };
  const change = (isOpen: boolean): void => {
    if (!isOpen) setNotices(null);
    onOpenChange(isOpen);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={notices === null ? 'About Aisle' : 'Third-party notices'}
      size={notices === null ? 'medium' : 'large'}
      actions={
        notices === null ? (
          <Button onClick={() => void showNotices()}>Third-party notices</Button>
        ) : (
          <Button onClick={() => setNotices(null)}>Back</Button>
        )
      }
    >
      {notices !== null && <pre className={styles.notices}>{notices}</pre>}
      {notices === null && <About updates={updates} />}
    </Dialog>
  );
}

function About({ updates }: { updates: UpdateView | null }) {
  const { info } = useSession();
  return (
    <div className={styles.about}>
      {info.evaluationRuntime && (
        <Banner tone="warning" title="This runtime is for evaluation and tests">
          Electron’s own download was not reachable, so an older build of it runs here. It gets no security
          updates: do your daily work with a packaged Aisle.
        </Banner>
      )}
      <p className={styles.lead}>
        An offline-first workstation for commerce coordinators. Your data stays on this computer, in open
        formats.
      </p>
      {updates && <UpdateSection updates={updates} />}
      <KeyValueList
        items={[
          { label: 'Aisle', value: info.version },
          { label: 'Licence', value: 'MIT' },
          { label: 'Electron', value: info.electron },
          { label: 'Chromium', value: info.chrome },
          { label: 'Node', value: info.node },
          { label: 'System', value: PLATFORMS[info.platform] },
          { label: 'Workspaces', value: info.paths.workspaces, mono: true },
          { label: 'Log file', value: info.paths.log, mono: true },
        ]}
      />
    </div>
  );
}
