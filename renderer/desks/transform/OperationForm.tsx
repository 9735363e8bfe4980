import { unreachable } from '@shared/result';
import type { TransformScope } from '@shared/transform/operations';
import type { TransformOperation } from '@shared/transform/recipe';
import { Checkbox, DateInput, Field, NumberInput, Select, TextInput } from '@/design';
import { QueryForm } from '@/forms';
import { TemplateForm } from './TemplateForm';
import styles from './Transform.module.css';

export interface OperationFormProps {
  type: string;
  scope: TransformScope;
  operation: TransformOperation;
  error: string | undefined;
  onChange: (operation: TransformOperation) => void;
}

/** What an operation needs to know. */
export function OperationForm({ type, scope, operation, error, onChange }: OperationFormProps) {
  switch (operation.kind) {
    case 'template':
      return (
        <TemplateForm
          type={type}
          scope={scope}
          template={operation.template}
          error={error}
          onChange={(template) => onChange({ ...operation, template })}
        />
      );
    case 'prefix':
    case 'suffix':
      return (
        <Field label="Text" hint="Spaces count. Empty cells stay empty." error={error}>
          <TextInput
            value={operation.text}
            spellCheck={false}
            onValueChange={(text) => onChange({ ...operation, text })}
          />
        </Field>
      );
    case 'trim':
      return (
        <Checkbox
          label="One space inside, too"
          checked={operation.collapse}
          onCheckedChange={(collapse) => onChange({ ...operation, collapse })}
        />
      );
    case 'case':
      return <CaseForm operation={operation} onChange={onChange} />;
    case 'stripHtml':
      return <p className={styles.hint}>The words stay, the tags go.</p>;
    case 'replace':
      return (
        <QueryForm
          query={operation.query}
          error={error}
          onChange={(query) => onChange({ ...operation, query })}
        />
      );
    case 'calculate':
      return (
        <Field label="Calculation" hint="+10 %, -5, *1.2, round to 0.05, round up to .99" error={error}>
          <TextInput
            value={operation.formula}
            spellCheck={false}
            onValueChange={(formula) => onChange({ ...operation, formula })}
          />
        </Field>
      );
    default:
      return <DateForm operation={operation} error={error} onChange={onChange} />;
  }
}

type Of<K extends TransformOperation['kind']> = Extract<TransformOperation, { kind: K }>;

interface PartProps<K extends TransformOperation['kind']> {
  operation: Of<K>;
  error?: string | undefined;
  onChange: (operation: TransformOperation) => void;
}

const CASES = [
  { value: 'upper', label: 'UPPER CASE' },
  { value: 'lower', label: 'lower case' },
  { value: 'title', label: 'Title Case' },
  { value: 'sentence', label: 'Sentence case' },
] as const;
/** Languages with capitals of their own. "app" stands for the language of the app: Radix takes no empty value. */
const LANGUAGES = [
  { value: 'app', label: 'As the system' },
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'nl', label: 'Dutch (IJ)' },
  { value: 'tr', label: 'Turkish (İ, ı)' },
  { value: 'az', label: 'Azerbaijani (İ, ı)' },
  { value: 'lt', label: 'Lithuanian' },
  { value: 'el', label: 'Greek' },
] as const;

function CaseForm({ operation, onChange }: PartProps<'case'>) {
  return (
    <div className={styles.pair}>
      <Field label="Letters">
        <Select value={operation.to} options={CASES} onValueChange={(to) => onChange({ ...operation, to })} />
      </Field>
      <Field label="Language">
        <Select<string>
          value={operation.locale === '' ? 'app' : operation.locale}
          options={LANGUAGES}
          onValueChange={(locale) => onChange({ ...operation, locale: locale === 'app' ? '' : locale })}
        />
      </Field>
    </div>
  );
}

const ORDERS = [
  { value: 'dmy', label: 'Day, month, year' },
  { value: 'mdy', label: 'Month, day, year' },
  { value: 'ymd', label: 'Year, month, day' },
] as const;

function DateForm({ operation, error, onChange }: PartProps<'shiftDate' | 'setDate' | 'readDate'>) {
  switch (operation.kind) {
    case 'shiftDate':
      return (
        <div className={styles.pair}>
          <Field label="Months" hint="Below 0: back">
            <NumberInput
              value={operation.months}
              step={1}
              onValueChange={(months) => onChange({ ...operation, months: Math.round(months ?? 0) })}
            />
          </Field>
          <Field label="Days">
            <NumberInput
              value={operation.days}
              step={1}
              onValueChange={(days) => onChange({ ...operation, days: Math.round(days ?? 0) })}
            />
          </Field>
        </div>
      );
    case 'setDate':
      return (
        <Field label="Date" error={operation.date === '' ? 'Choose a date.' : error}>
          <DateInput value={operation.date} onValueChange={(date) => onChange({ ...operation, date })} />
        </Field>
      );
    case 'readDate':
      return (
        <Field label="Written as" hint="27.11.26, Nov 27, 2026 and the like become 2026-11-27.">
          <Select
            value={operation.order}
            options={ORDERS}
            onValueChange={(order) => onChange({ ...operation, order })}
          />
        </Field>
      );
    default:
      return unreachable(operation);
  }
}
