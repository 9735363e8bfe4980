import type { AisleBridge, Response } from '@shared/ipc/contract';
import type { AisleError } from '@shared/result';
import { ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, DesignProvider, Disclosure, Glyph, KeyValueList } from '@/design';
import styles from './RecoveryScreen.module.css';

export interface RecoveryScreenProps {
  bridge: AisleBridge;
  info: Response<'app.info'>;
  /** The workspace's; undefined where not even that is known. */
  name: string | undefined;
  error: AisleError;
}

/** The workspace could not be opened: what happened, what it means for the data, what can be done. */
export function RecoveryScreen({ bridge, info, name, error }: RecoveryScreenProps) {
  useEffect(() => {
    document.documentElement.dataset.ready = 'recovery';
  }, []);
  return (
    <DesignProvider>
      <main className={styles.screen}>
        <div className={styles.page}>
          <header className={styles.header}>
            <span className={styles.icon}>
              <Glyph icon={ShieldAlert} size={24} />
            </span>
            <div>
              <h1 className={styles.title}>
                {name === undefined ? 'Aisle could not open' : `“${name}” could not be opened`}
              </h1>
              <p className={styles.message}>{error.message}</p>
            </div>
          </header>
          <p>{meaningOf(error)}</p>
          {error.code === 'read-only' ? (
            <div className={styles.actions}>
              <Button variant="primary" onClick={() => void bridge.call('app.restart')}>
                Start Aisle again
              </Button>
              <Button onClick={() => void bridge.call('app.quit')}>Quit</Button>
            </div>
          ) : (
            <Ways bridge={bridge} code={error.code} />
          )}
          <Disclosure title="Where everything is" level={2}>
            <KeyValueList
              items={[
                { label: 'Workspaces', value: info.paths.workspaces, mono: true },
                { label: 'Log file', value: info.paths.log, mono: true },
                { label: 'Code', value: error.code, mono: true },
              ]}
            />
          </Disclosure>
          <LogFile bridge={bridge} />
        </div>
      </main>
    </DesignProvider>
  );
}

/** Out of a workspace that cannot be opened. On a full disk a repair would only make it worse. */
function Ways({ bridge, code }: { bridge: AisleBridge; code: AisleError['code'] }) {
  const [isRepairing, setIsRepairing] = useState(false);
  const repair = async (): Promise<void> => {
    setIsRepairing(true);
    const reset = await bridge.call('storage.reset');
    if (!reset.ok) setIsRepairing(false);
  };
  const isFull = code === 'disk-full';
  return (
    <>
      <div className={styles.actions}>
        {!isFull && (
          <Button variant="primary" busy={isRepairing} onClick={() => void repair()}>
            Repair from the journal
          </Button>
        )}
        <Button variant={isFull ? 'primary' : 'secondary'} onClick={() => location.reload()}>
          Try again
        </Button>
        <Button onClick={() => void bridge.call('workspace.leave')}>Other workspaces</Button>
      </div>
      {!isFull && (
        <p className={styles.hint}>
          Repair empties the database of this workspace and builds it anew from the newest snapshot and the
          journal. The journal, the snapshots, the imported files and the images are not touched.
        </p>
      )}
    </>
  );
}

function meaningOf({ code }: AisleError): string {
  if (code === 'damaged')
    return 'What you have saved is in the journal and the snapshots of the workspace’s folder; nothing in it was changed or deleted. If a repair does not help, keep a copy of that folder before you do anything else.';
  if (code === 'read-only')
    return 'Your workspaces are as you left them. Until Aisle can write there, it opens none of them, so that no change is made that could not be kept.';
  if (code === 'disk-full')
    return 'The disk is full. Everything that was shown as saved is safe. Free some space, then try again.';
  return 'Everything that was shown as saved is safe in the journal of the workspace’s folder. Trying again often helps; a repair builds the database anew.';
}

/** The end of the log, read when it is asked for. */
function LogFile({ bridge }: { bridge: AisleBridge }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void bridge.call('log.read', {}).then((read) => read.ok && setText(read.value.text));
  }, [bridge]);
  return (
    <Disclosure title="Log" level={2}>
      <pre className={styles.log}>{text || 'The log file is empty.'}</pre>
    </Disclosure>
  );
}
