import { type ColourRule, conditionsOf, operandOf } from '@shared/colours';
import type { Field as RecordField } from '@shared/fields';
import {
  type ColourCondition,
  type ColourTone,
  colourConditions,
  colourTones,
} from '@shared/records/colourRule';
import { useMemo } from 'react';
import { MapKeys } from '@/data/mapKeys';
import { Checkbox, Combobox, Field, RadioGroup, SegmentedControl, Select, TextInput } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import { ColourOperand } from './ColourOperand';
import styles from './Colours.module.css';

interface ColourRuleFormProps {
  readonly rule: ColourRule;
  readonly onChange: (part: Partial<ColourRule>) => void;
}

/** One rule: which column, what is asked of it, and what is coloured. */
export function ColourRuleForm({ rule, onChange }: ColourRuleFormProps) {
  const session = useSession();
  const columns = useMemo(() => columnsOf(session, rule.type), [session, rule.type]);
  const field = session.fields.at(rule.type, rule.path);
  return (
    <div className={styles.form}>
      <Field label="Column" error={field === undefined ? 'The field is not there any more.' : undefined}>
        <Combobox
          value={rule.path}
          options={columns}
          valueLabel={session.fields.label(rule.type, rule.path)}
          emptyText="No column of that name"
          onValueChange={(path) => path !== null && onChange(atColumn(session, rule, path))}
        />
      </Field>
      {field !== undefined && (
        <>
          <Field label="Condition">
            <Select
              value={conditionsOf(field).includes(rule.condition) ? rule.condition : null}
              options={colourConditions.filter(({ value }) => conditionsOf(field).includes(value))}
              onValueChange={(condition) => onChange(asking(rule, condition, field))}
            />
          </Field>
          <ColourOperand rule={rule} field={field} onChange={onChange} />
        </>
      )}
      <Field label="Colour">
        <RadioGroup<ColourTone>
          className={styles.tones}
          value={rule.tone}
          options={colourTones.map(({ value, label }) => ({
            value,
            label: (
              <span className={styles.sample} data-tone={value}>
                {label}
              </span>
            ),
          }))}
          onValueChange={(tone) => onChange({ tone })}
        />
      </Field>
      <div className={styles.reach}>
        <SegmentedControl
          label="What is coloured"
          value={rule.isWholeRow ? 'row' : 'cell'}
          segments={[
            { value: 'cell', label: 'The cell' },
            { value: 'row', label: 'The whole row' },
          ]}
          onValueChange={(reach) => onChange({ isWholeRow: reach === 'row' })}
        />
        <Checkbox label="On" checked={!rule.isOff} onCheckedChange={(isOn) => onChange({ isOff: !isOn })} />
      </div>
      <Field label="Meaning" hint="Said in the cell’s tooltip; otherwise the condition is.">
        <TextInput value={rule.name} maxLength={80} onValueChange={(name) => onChange({ name })} />
      </Field>
    </div>
  );
}

/** Every column that a grid may show, entries of maps among them. */
function columnsOf({ fields, workspace }: Session, type: string): { value: string; label: string }[] {
  const keys = new MapKeys(workspace.store).of(type);
  const entries = keys.filter(({ path }) => !fields.isDefined(type, path));
  return [
    ...fields
      .of(type)
      .flatMap(([path, field]) => (field.kind === 'map' ? [] : { value: path, label: field.label })),
    ...entries.map(({ path }) => ({ value: path, label: fields.label(type, path) })),
  ];
}

/** The rule about another column: what it compares with stays only where the column is of the same kind. */
function atColumn({ fields }: Session, rule: ColourRule, path: string): Partial<ColourRule> {
  const before = fields.at(rule.type, rule.path);
  const after = fields.at(rule.type, path);
  if (after === undefined) return { path };
  const [first = 'empty'] = conditionsOf(after);
  const condition = conditionsOf(after).includes(rule.condition) ? rule.condition : first;
  const isAlike = before !== undefined && operandOf(rule.condition, before) === operandOf(condition, after);
  const isKept = isAlike && after.kind !== 'choice' && after.kind !== 'flag';
  return { path, condition, ...(isKept ? {} : { value: '', upTo: '', values: [] }) };
}

function asking(rule: ColourRule, condition: ColourCondition, field: RecordField): Partial<ColourRule> {
  const isAlike = operandOf(rule.condition, field) === operandOf(condition, field);
  return { condition, ...(isAlike ? {} : { value: '', upTo: '', values: [] }) };
}
