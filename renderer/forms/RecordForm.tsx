import type { Field } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import type { Fields } from '@shared/records/fieldCatalog';
import { FileQuestion } from 'lucide-react';
import { Disclosure, EmptyState } from '@/design';
import { useSession } from '@/workspace/session';
import { useRecord, useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { CalculatedRow } from './CalculatedRow';
import { FieldRow } from './FieldRow';
import styles from './forms.module.css';
import { MapSection } from './MapSection';
import { Related } from './Related';

interface Section {
  readonly title: string;
  readonly fields: readonly (readonly [path: string, field: Field])[];
}

/** All fields of one record. A change shows as done once it is saved. */
export function RecordForm({ id }: { id: string }) {
  const { workspace, fields } = useSession();
  useWorkspaceSeq(workspace);
  const record = useRecord(workspace, id);
  if (record === undefined) {
    return (
      <EmptyState
        icon={FileQuestion}
        title="This record was deleted"
        description="Undo brings it back, or choose another one."
      />
    );
  }
  return (
    <div className={styles.form}>
      {sectionsOf(record, fields).map((section) => (
        <Disclosure key={section.title} title={section.title} detail={filledOf(section, record)} defaultOpen>
          {section.fields.map(([path, field]) =>
            isCalculatedPath(path) ? (
              <CalculatedRow key={`${id} ${path}`} record={record} path={path} field={field} />
            ) : field.kind === 'map' ? (
              <MapSection key={`${id} ${path}`} record={record} name={path} field={field} />
            ) : (
              <FieldRow key={`${id} ${path}`} record={record} path={path} field={field} />
            ),
          )}
        </Disclosure>
      ))}
      <Related key={id} id={id} />
    </div>
  );
}

/** Fields by their group, groups in the order in which they first appear. */
function sectionsOf({ type }: StoredRecord, fields: Fields): Section[] {
  const { label } = declarationOf(type);
  const groups = new Map<string, (readonly [string, Field])[]>();
  for (const [path, field] of fields.of(type)) {
    const title = field.group ?? label;
    groups.set(title, [...(groups.get(title) ?? []), [path, field]]);
  }
  return [...groups].map(([title, list]) => ({ title, fields: list }));
}

function filledOf({ fields }: Section, { values }: StoredRecord): string {
  const paths = Object.keys(values).filter((path) => values[path] !== null && values[path] !== '');
  const filled = fields.filter(([name]) =>
    paths.some((path) => path === name || path.startsWith(`${name}.`)),
  ).length;
  return `${filled} of ${fields.length}`;
}
