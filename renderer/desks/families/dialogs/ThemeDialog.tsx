import { changeTheme, type Family, familyName, type NewAxis, plainText } from '@shared/families';
import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Combobox, Field, IconButton, Select, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import styles from '../dialogs.module.css';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';
import { axesNow, axesOfTheme, sourceKey, sourceOf, sourceOptions, themesInUse } from './themeDraft';

/** What the children differ by: the new axes, and where each takes its values from. */
export function ThemeDialog({ index, family, onClose }: Omit<FamilyDialogProps, 'action'>) {
  const { workspace } = useSession();
  const { theme } = family.shape;
  const isWritten = theme.kind === 'written';
  const [written, setWritten] = useState(() =>
    theme.kind === 'written' ? plainText(family.parent?.values[theme.path]) : '',
  );
  const [axes, setAxes] = useState<readonly NewAxis[]>(() => axesNow(family));
  const [isTouched, setIsTouched] = useState(false);
  const plan = useMemo(
    () => (isTouched ? changeTheme(family, { written, axes }, planContextOf(workspace)) : undefined),
    [family, written, axes, isTouched, workspace],
  );
  const themes = useMemo(() => themesInUse(index), [index]);
  const change = (next: readonly NewAxis[]): void => {
    setIsTouched(true);
    setAxes(next);
  };
  const most = theme.kind === 'named' ? theme.axes.length : 0;
  return (
    <ActionDialog
      title={`Change theme of ${familyName(family)}`}
      description="What the children differ by. Each new axis takes its values from one of now, from an attribute, or is one text for all."
      verb="Change"
      plan={plan}
      hint="Change the axes. What would change is shown here."
      onClose={onClose}
    >
      {isWritten && (
        <Field label="Variation theme" hint="As the marketplace writes it; those in use here are listed.">
          <Combobox
            freeText
            value={written === '' ? null : written}
            options={themes.map((one) => ({
              value: one.written,
              label: one.written,
              detail: one.count === 1 ? '1 family' : `${one.count} families`,
            }))}
            placeholder="Choose or type a theme"
            emptyText="Type a theme and press Enter."
            onValueChange={(value) => {
              setWritten(value ?? '');
              change(axesOfTheme(family, index, value ?? ''));
            }}
          />
        </Field>
      )}
      <AxisRows family={family} axes={axes} canName={!isWritten} onChange={change} />
      {!isWritten && axes.length < most && (
        <Button
          icon={Plus}
          onClick={() => change([...axes, { key: '', label: '', source: { kind: 'text', text: '' } }])}
        >
          Add an axis
        </Button>
      )}
    </ActionDialog>
  );
}

interface AxisRowsProps {
  readonly family: Family;
  readonly axes: readonly NewAxis[];
  /** Whether axes are named and removed one by one, rather than by the theme. */
  readonly canName: boolean;
  readonly onChange: (axes: readonly NewAxis[]) => void;
}

function AxisRows({ family, axes, canName, onChange }: AxisRowsProps) {
  const set = (at: number, change: Partial<NewAxis>): void =>
    onChange(axes.map((axis, index) => (index === at ? { ...axis, ...change } : axis)));
  return axes.map((axis, at) => {
    const { source, label } = axis;
    const number = at + 1;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place; its name is being typed.
      <div key={at} className={styles.axis}>
        <Field label={`Axis ${number}`}>
          {canName ? (
            <TextInput
              value={label}
              placeholder="Colour"
              onValueChange={(text) => set(at, { label: text })}
            />
          ) : (
            <TextInput value={label} readOnly onValueChange={() => undefined} />
          )}
        </Field>
        <Field label={`Values of axis ${number} from`}>
          <Select
            value={sourceKey(source)}
            options={sourceOptions(family, sourceKey(source))}
            onValueChange={(key) => set(at, { source: sourceOf(key, '') })}
          />
        </Field>
        <div className={styles.axisText}>
          {source.kind === 'text' && (
            <Field label={`Text of axis ${number}`}>
              <TextInput
                value={source.text}
                onValueChange={(text) => set(at, { source: { kind: 'text', text } })}
              />
            </Field>
          )}
        </div>
        {canName && (
          <IconButton
            icon={X}
            label={`Remove axis ${number}`}
            className={styles.axisRemove}
            onClick={() => onChange(axes.filter((_, index) => index !== at))}
          />
        )}
      </div>
    );
  });
}
