import { countText } from '@shared/numbers';
import { declarationOf } from '@shared/records';
import { X } from 'lucide-react';
import { Checkbox, Combobox, Field, IconButton, RadioGroup } from '@/design';
import { useSession } from '@/workspace/session';
import { type Listed, type Scope, searchableTypes, typesIn, type Where } from './places';
import styles from './Replace.module.css';

export interface WhereFormProps {
  where: Where;
  listed: Listed | undefined;
  onChange: (where: Where) => void;
}

/** Which records and columns are searched. */
export function WhereForm({ where, listed, onChange }: WhereFormProps) {
  const session = useSession();
  return (
    <>
      <Field label="In">
        <RadioGroup<Scope>
          value={where.scope}
          options={scopeOptions(listed)}
          onValueChange={(scope) => onChange({ ...where, scope, columns: [] })}
        />
      </Field>
      {where.scope === 'workspace' && (
        <fieldset className={styles.types}>
          <legend>Records</legend>
          {searchableTypes(session).map((type) => (
            <Checkbox
              key={type}
              label={declarationOf(type).plural}
              checked={!where.withoutTypes.includes(type)}
              onCheckedChange={(isIn) =>
                onChange({
                  ...where,
                  withoutTypes: isIn
                    ? where.withoutTypes.filter((other) => other !== type)
                    : [...where.withoutTypes, type],
                })
              }
            />
          ))}
        </fieldset>
      )}
      <Columns where={where} listed={listed} onChange={onChange} />
    </>
  );
}

function scopeOptions(listed: Listed | undefined): { value: Scope; label: string; disabled?: boolean }[] {
  const plural = listed === undefined ? '' : declarationOf(listed.type).plural.toLowerCase();
  const cells = listed === undefined ? 0 : listed.selected.length * listed.selectedPaths.length;
  return [
    { value: 'selection', label: `Selected cells (${countText(cells)})`, disabled: cells === 0 },
    {
      value: 'view',
      label:
        listed === undefined
          ? 'The view in front'
          : `The ${plural} in view (${countText(listed.inView.length)})`,
      disabled: listed === undefined,
    },
    { value: 'workspace', label: 'The whole workspace' },
  ];
}

/** Columns by name; none chosen means all of them. */
function Columns({ where, listed, onChange }: WhereFormProps) {
  const session = useSession();
  if (where.scope === 'selection') return null;
  const types = typesIn(where, listed, session);
  const isMany = types.length > 1;
  const options = types.flatMap((type) =>
    session.fields.of(type).flatMap(([path, field]) => {
      if (field.kind === 'map') return [];
      const label = session.fields.label(type, path);
      return [
        {
          value: `${type} ${path}`,
          label: isMany ? `${declarationOf(type).label}: ${label}` : label,
        },
      ];
    }),
  );
  const labelOf = (column: string): string => options.find(({ value }) => value === column)?.label ?? column;
  return (
    <div>
      <Field label="Columns">
        <Combobox
          value={null}
          placeholder={where.columns.length === 0 ? 'All columns' : 'Add a column'}
          options={options.filter(({ value }) => !where.columns.includes(value))}
          onValueChange={(column) =>
            column !== null && onChange({ ...where, columns: [...where.columns, column] })
          }
        />
      </Field>
      <ul className={styles.columns} aria-label="Columns that are searched">
        {where.columns.map((column) => (
          <li key={column} className={styles.column}>
            <span>{labelOf(column)}</span>
            <IconButton
              size="small"
              icon={X}
              label={`Leave out ${labelOf(column)}`}
              onClick={() =>
                onChange({ ...where, columns: where.columns.filter((other) => other !== column) })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
