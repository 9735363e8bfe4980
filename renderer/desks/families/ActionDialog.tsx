import type { FamilyPlan } from '@shared/families';
import type { Result } from '@shared/result';
import { type ReactNode, useRef, useState } from 'react';
import { Banner, Button, Dialog } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './dialogs.module.css';
import { PlanSummary } from './PlanSummary';
import { runPlan } from './runPlan';

export interface ActionDialogProps<P extends FamilyPlan> {
  readonly title: string;
  readonly description: ReactNode;
  /** What the primary button does: "Split". */
  readonly verb: string;
  /** Undefined while too little is chosen to say anything. */
  readonly plan: Result<P> | undefined;
  /** Said in place of a preview while there is no plan. */
  readonly hint?: string | undefined;
  readonly onClose: () => void;
  readonly onDone?: ((plan: P) => void) | undefined;
  readonly children?: ReactNode;
}

/** An action on a family: what is asked of the person, what it would change, and the button that does it. */
export function ActionDialog<P extends FamilyPlan>(props: ActionDialogProps<P>) {
  const { title, description, verb, plan, hint, onClose, onDone, children } = props;
  const session = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const primary = useRef<HTMLButtonElement>(null);
  const isReady = plan?.ok === true && plan.value.operations.length > 0;
  const apply = async (): Promise<void> => {
    if (plan?.ok !== true || isBusy) return;
    setIsBusy(true);
    const isDone = await runPlan(session, plan.value);
    setIsBusy(false);
    if (!isDone) return;
    onDone?.(plan.value);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description={description}
      size="large"
      initialFocus={children === undefined ? primary : undefined}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            ref={primary}
            variant="primary"
            busy={isBusy}
            disabled={!isReady}
            onClick={() => void apply()}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void apply();
        }}
      >
        {children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
      {plan === undefined && hint !== undefined && <p className={styles.counts}>{hint}</p>}
      {plan?.ok === false && <Banner tone="warning" title={plan.error.message} />}
      {plan?.ok === true && <PlanSummary plan={plan.value} />}
    </Dialog>
  );
}
