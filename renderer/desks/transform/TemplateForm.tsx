import { findField, typesBehind } from '@shared/transform/fieldRoute';
import type { TransformScope } from '@shared/transform/operations';
import { useMemo } from 'react';
import { Combobox, type ComboboxOption, Field, TextArea } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Transform.module.css';

export interface TemplateFormProps {
  type: string;
  scope: TransformScope;
  template: string;
  error: string | undefined;
  onChange: (template: string) => void;
}

/** A template, and the fields it may name. */
export function TemplateForm({ type, scope, template, error, onChange }: TemplateFormProps) {
  const { fields } = useSession();
  const options = useMemo((): ComboboxOption[] => {
    const own = fields.of(type).flatMap(([path, field]): ComboboxOption[] => {
      if (field.kind === 'map') return [];
      const behind = typesBehind(field).flatMap((target) =>
        target === type || target === 'asset'
          ? []
          : fields
              .of(target)
              .filter(([, other]) => other.kind === 'text')
              .map(([other, { label }]) => ({
                value: `${path}.${other}`,
                label: `${field.label}: ${label}`,
              })),
      );
      return [{ value: path, label: field.label }, ...behind];
    });
    const known = new Set(own.map(({ value }) => value));
    const entries = [...scope.entriesOf(type)].filter(({ path }) => !known.has(path));
    const all = [
      { value: 'value', label: 'The cell’s own value' },
      ...own,
      ...entries.map(({ path, label }) => ({ value: path, label, detail: path })),
    ];
    return [...new Map(all.map((option) => [option.value, option])).values()];
  }, [fields, scope, type]);
  return (
    <div>
      <Field
        label="Template"
        hint="{{color|colour|&quot;no colour&quot;}} takes the first that is filled."
        error={error}
      >
        <TextArea
          value={template}
          minRows={2}
          maxRows={6}
          spellCheck={false}
          placeholder="{{brand}} {{title}}"
          onValueChange={onChange}
        />
      </Field>
      <Combobox
        aria-label="Insert a field"
        className={styles.insert}
        value={null}
        placeholder="Insert a field"
        options={options}
        onValueChange={(path) => path !== null && onChange(`${template}{{${nameOf(path, type, scope)}}}`)}
      />
    </div>
  );
}

/** Fields of one's own by their labels, where those lead back to them: an id says nothing to anybody. */
function nameOf(path: string, type: string, scope: TransformScope): string {
  const label = scope.fields?.isDefined(type, path) === true ? scope.fields.label(type, path) : undefined;
  if (label === undefined || /[{}|.]|^["'“„‘«]/.test(label)) return path;
  const found = findField(label, type, scope);
  return found.ok && found.value.path === path && found.value.next === undefined ? label : path;
}
