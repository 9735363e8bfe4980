import { createContext, type ReactNode, useContext, useId } from 'react';
import { Counter, type CounterProps } from './Counter';
import styles from './Field.module.css';

interface FieldWiring {
  controlId: string;
  labelId: string;
  messageId: string;
  isInvalid: boolean;
  isRequired: boolean;
}

const FieldContext = createContext<FieldWiring | null>(null);

export interface ControlWiring {
  id: string | undefined;
  'aria-labelledby': string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** What ties a control to the Field around it; all undefined outside of one. */
export function useFieldWiring(): ControlWiring {
  const wiring = useContext(FieldContext);
  return {
    id: wiring?.controlId,
    'aria-labelledby': wiring?.labelId,
    'aria-describedby': wiring?.messageId,
    'aria-invalid': wiring?.isInvalid || undefined,
    'aria-required': wiring?.isRequired || undefined,
  };
}

export interface FieldProps {
  label: string;
  /** One control. */
  children: ReactNode;
  /** Stands below the control until there is an error or a warning. */
  hint?: ReactNode;
  error?: string | undefined;
  /** Said like an error, without marking the control invalid. */
  warning?: string | undefined;
  counters?: readonly CounterProps[] | undefined;
  required?: boolean | undefined;
  /** Small things at the end of the label row, e.g. an inherit toggle. */
  aside?: ReactNode;
  /** `beside` puts the label left of the control, for dense property lists. */
  layout?: 'stacked' | 'beside' | undefined;
}

/**
 * A label, a control and one line of message. The message line is also the gap to the next field, so a message
 * that comes or goes moves nothing.
 */
export function Field(props: FieldProps) {
  const {
    label,
    children,
    hint,
    error,
    warning,
    counters = [],
    required = false,
    aside,
    layout = 'stacked',
  } = props;
  const id = useId();
  const wiring: FieldWiring = {
    controlId: `${id}control`,
    labelId: `${id}label`,
    messageId: `${id}message`,
    isInvalid: error !== undefined,
    isRequired: required,
  };
  const tone = error !== undefined ? 'error' : warning !== undefined ? 'warning' : undefined;
  return (
    <div className={styles.field} data-layout={layout}>
      <div className={styles.labelRow}>
        <label id={wiring.labelId} htmlFor={wiring.controlId} className={styles.label} title={label}>
          {label}
        </label>
        {required && <span className={styles.required}>required</span>}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      <FieldContext value={wiring}>{children}</FieldContext>
      <div className={styles.messageRow}>
        <div id={wiring.messageId} className={styles.message} data-tone={tone} aria-live="polite">
          {error ?? warning ?? hint}
        </div>
        {counters.map((counter) => (
          <Counter key={counter.unit} {...counter} />
        ))}
      </div>
    </div>
  );
}
