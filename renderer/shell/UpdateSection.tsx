import type { UpdateState } from '@shared/ipc/update';
import { Button, ProgressBar, Switch } from '@/design';
import { useSession } from '@/workspace/session';
import { whenText } from '@/workspace/when';
import styles from './AboutDialog.module.css';
import type { UpdateView } from './useUpdates';

/** Newer versions: look now, whether to look by oneself, and the offer to install what was found. */
export function UpdateSection({ updates }: { updates: UpdateView }) {
  const { info } = useSession();
  const { state, isAutomatic } = updates;
  return (
    <section className={styles.updates} aria-label="Updates">
      <div className={styles.update}>
        <p className={styles.updateState} role="status" data-tone={state.kind}>
          {sentenceOf(state, info.locale)}
        </p>
        {state.kind === 'ready' ? (
          <Button variant="primary" onClick={updates.install}>
            Restart to install
          </Button>
        ) : (
          state.kind !== 'unavailable' && (
            <Button busy={isUnderWay(state)} onClick={updates.check}>
              Check now
            </Button>
          )
        )}
      </div>
      {state.kind === 'downloading' && (
        <ProgressBar label="Downloading the update" value={state.percent / 100} />
      )}
      {state.kind !== 'unavailable' && (
        <Switch
          checked={isAutomatic}
          onCheckedChange={updates.setAutomatic}
          label="Look for updates by itself"
          hint="Once a day, Aisle asks its update server for the newest version and downloads it. It sends nothing about you or your data."
        />
      )}
    </section>
  );
}

function isUnderWay({ kind }: UpdateState): boolean {
  return kind === 'checking' || kind === 'downloading';
}

function sentenceOf(state: UpdateState, locale: string): string {
  switch (state.kind) {
    case 'unavailable':
      return state.reason;
    case 'unknown':
      return 'Aisle has not looked for updates since it was started.';
    case 'checking':
      return 'Looking for updates…';
    case 'current':
      return `This is the newest version. Looked ${whenText(state.checkedAt, locale)}.`;
    case 'downloading':
      return `Downloading Aisle ${state.version}…`;
    case 'ready':
      return state.problem ?? `Aisle ${state.version} is downloaded and checked.`;
    case 'failed':
      return state.message;
  }
}
