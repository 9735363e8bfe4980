import { countText } from '@shared/numbers';
import { Columns3 } from 'lucide-react';
import { Button, Checkbox, Popover } from '@/design';
import styles from './Import.module.css';
import type { ImportFlow } from './importFlow';
import type { Preview } from './importState';
import { counted } from './importWords';

/** Fields that are imported, and those that are left as they are. */
export function ColumnTicks({ flow, preview }: { flow: ImportFlow; preview: Preview }) {
  const { columns, ticks } = preview;
  const left = columns.filter(({ name }) => ticks.skippedFields.has(name)).length;
  const set = (names: readonly string[], isTicked: boolean): void => {
    const skippedFields = new Set(ticks.skippedFields);
    for (const name of names) {
      if (isTicked) skippedFields.delete(name);
      else skippedFields.add(name);
    }
    flow.setTicks({ ...ticks, skippedFields });
  };
  return (
    <Popover
      label="Fields to import"
      align="end"
      trigger={
        <Button icon={Columns3}>
          {left === 0 ? 'Fields' : `Fields: ${counted(left, 'left out', 'left out')}`}
        </Button>
      }
    >
      <div className={styles.ticks}>
        <Checkbox
          label="All fields"
          checked={left === 0 ? true : left === columns.length ? false : 'mixed'}
          onCheckedChange={(isTicked) =>
            set(
              columns.map(({ name }) => name),
              isTicked,
            )
          }
        />
        <ul>
          {columns.map(({ name, label, changed, created }) => (
            <li key={name}>
              <Checkbox
                label={label}
                hint={hintOf(changed, created)}
                checked={!ticks.skippedFields.has(name)}
                onCheckedChange={(isTicked) => set([name], isTicked)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}

function hintOf(changed: number, created: number): string {
  const parts = [
    changed > 0 ? `changes in ${countText(changed)}` : '',
    created > 0 ? `new in ${countText(created)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
