import type { FieldPath } from '@shared/fields';
import type { ImportPlan } from '@shared/imports';
import { declarationOf, fieldAt, type RecordType } from '@shared/records';
import { KeyRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Checkbox, Popover } from '@/design';
import styles from './Import.module.css';
import type { KeyChoice } from './importState';

export interface KeyPickerProps {
  plan: ImportPlan;
  keys: KeyChoice;
  onKeys: (keys: KeyChoice) => void;
}

/** By which fields the file's rows find the records that are there. */
export function KeyPicker({ plan, keys, onKeys }: KeyPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState<KeyChoice>(keys);
  const types = useMemo(() => keyTypes(plan), [plan]);
  const open = (wanted: boolean): void => {
    setIsOpen(wanted);
    if (wanted) setDraft(keys);
  };
  const toggle = (type: RecordType, path: FieldPath, isTicked: boolean): void => {
    const paths = (draft[type] ?? []).filter((other) => other !== path);
    const next = isTicked ? [...paths, path] : paths;
    const { [type]: _, ...others } = draft;
    setDraft(next.length === 0 ? others : { ...others, [type]: next });
  };
  return (
    <Popover
      label="Find records by"
      align="end"
      open={isOpen}
      onOpenChange={open}
      trigger={<Button icon={KeyRound}>{keysText(keys)}</Button>}
    >
      <div className={styles.ticks}>
        <p className={styles.hint}>
          Rows find the records that are there by the fields ticked here, all of them together. With none
          ticked they are found as the format does it.
        </p>
        {types.map((type) => (
          <fieldset key={type} className={styles.keyGroup}>
            <legend>{declarationOf(type).label}</legend>
            {fieldsIn(plan, type).map((path) => (
              <Checkbox
                key={path}
                label={fieldAt(type, path)?.label ?? path}
                checked={draft[type]?.includes(path) ?? false}
                onCheckedChange={(isTicked) => toggle(type, path, isTicked)}
              />
            ))}
          </fieldset>
        ))}
        <div className={styles.popoverActions}>
          <Button
            variant="primary"
            disabled={JSON.stringify(draft) === JSON.stringify(keys)}
            onClick={() => {
              setIsOpen(false);
              onKeys(draft);
            }}
          >
            Compare again
          </Button>
        </div>
      </div>
    </Popover>
  );
}

function keysText(keys: KeyChoice): string {
  const paths = Object.entries(keys).flatMap(([type, list]) =>
    list.map((path) => fieldAt(type, path)?.label ?? path),
  );
  return paths.length === 0 ? 'Find by: usual keys' : `Find by: ${paths.join(' + ')}`;
}

function keyTypes({ set }: ImportPlan): RecordType[] {
  const types = new Set<RecordType>();
  for (const { type, mode, supporting } of Object.values(set.roles))
    if (mode === 'upsert' && supporting !== true) types.add(type);
  const present = new Set(set.drafts.map(({ type }) => type));
  return [...types].filter((type) => present.has(type));
}

/** Text fields that the file gives for a type, its own keys first. */
function fieldsIn({ set }: ImportPlan, type: RecordType): FieldPath[] {
  const given = new Set(
    set.reading.bindings
      .filter(({ role, path }) => path !== '' && set.roles[role]?.type === type)
      .map(({ path }) => path),
  );
  const { keyFields } = declarationOf(type);
  const isText = (path: FieldPath): boolean =>
    fieldAt(type, path)?.kind === 'text' && !keyFields.includes(path);
  return [...keyFields.filter((path) => given.has(path)), ...[...given].filter(isText)].slice(0, 16);
}
