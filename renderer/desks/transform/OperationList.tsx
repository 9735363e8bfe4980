import type { AisleError } from '@shared/result';
import { noQuery } from '@shared/transform/find';
import type { TransformScope } from '@shared/transform/operations';
import { type OperationKind, operationLabels, type TransformOperation } from '@shared/transform/recipe';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { Button, DropdownMenu, IconButton } from '@/design';
import { OperationForm } from './OperationForm';
import styles from './Transform.module.css';

export interface OperationListProps {
  type: string;
  scope: TransformScope;
  operations: readonly TransformOperation[];
  /** `details.operation` says which one is at fault. */
  error: AisleError | undefined;
  onChange: (operations: readonly TransformOperation[]) => void;
}

/** What a new operation of each kind begins with. */
const NEW: { readonly [K in OperationKind]: Extract<TransformOperation, { kind: K }> } = {
  template: { kind: 'template', template: '' },
  prefix: { kind: 'prefix', text: '' },
  suffix: { kind: 'suffix', text: '' },
  trim: { kind: 'trim', collapse: true },
  case: { kind: 'case', to: 'upper', locale: '' },
  stripHtml: { kind: 'stripHtml' },
  replace: { kind: 'replace', query: noQuery },
  calculate: { kind: 'calculate', formula: '' },
  shiftDate: { kind: 'shiftDate', days: 0, months: 0 },
  setDate: { kind: 'setDate', date: '' },
  readDate: { kind: 'readDate', order: 'dmy' },
};

/** The operations in their order, each with its form. */
export function OperationList({ type, scope, operations, error, onChange }: OperationListProps) {
  const replaced = (index: number, ...by: TransformOperation[]): TransformOperation[] => [
    ...operations.slice(0, index),
    ...by,
    ...operations.slice(index + 1),
  ];
  const moved = (index: number, by: 1 | -1): TransformOperation[] => {
    const next = [...operations];
    const [operation] = next.splice(index, 1);
    if (operation !== undefined) next.splice(index + by, 0, operation);
    return next;
  };
  return (
    <section className={styles.operations} aria-label="Operations">
      <ol className={styles.list}>
        {operations.map((operation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the forms keep no state of their own, and the same one may be there twice.
          <li key={`${index} ${operation.kind}`} className={styles.operation}>
            <div className={styles.operationHead}>
              <h3>{`${index + 1}. ${operationLabels[operation.kind]}`}</h3>
              <IconButton
                size="small"
                icon={ArrowUp}
                label={`Move up: ${operationLabels[operation.kind]}`}
                disabled={index === 0}
                onClick={() => onChange(moved(index, -1))}
              />
              <IconButton
                size="small"
                icon={ArrowDown}
                label={`Move down: ${operationLabels[operation.kind]}`}
                disabled={index === operations.length - 1}
                onClick={() => onChange(moved(index, 1))}
              />
              <IconButton
                size="small"
                icon={X}
                label={`Remove: ${operationLabels[operation.kind]}`}
                onClick={() => onChange(replaced(index))}
              />
            </div>
            <OperationForm
              type={type}
              scope={scope}
              operation={operation}
              error={error?.details?.operation === index ? error.message : undefined}
              onChange={(next) => onChange(replaced(index, next))}
            />
          </li>
        ))}
      </ol>
      <DropdownMenu
        trigger={<Button icon={Plus}>Add an operation</Button>}
        items={Object.values(NEW).map((operation) => ({
          label: operationLabels[operation.kind],
          onSelect: () => onChange([...operations, operation]),
        }))}
      />
    </section>
  );
}
