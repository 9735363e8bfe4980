import { formatNamed } from '@shared/formats';
import { countText } from '@shared/numbers';
import { unreachable } from '@shared/result';
import { useMemo, useState } from 'react';
import { AlertDialog, Button, Combobox, Dialog, Field, RadioGroup, SegmentedControl, Select } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import styles from './Export.module.css';
import { ExportPreview } from './ExportPreview';
import {
  type ExportChoice,
  firstChoice,
  idsOf,
  type Listed,
  optionOf,
  type Scope,
  scopeLabel,
  type Target,
  targetOptions,
} from './exportChoice';
import { PlaceField } from './PlaceField';
import type { PreparedExport } from './prepareExport';
import { saveExport } from './saveExport';
import { UploadSettings } from './UploadSettings';
import { useExport } from './useExport';

export interface ExportDialogProps {
  listed: Listed;
  target: Target;
  onClose: () => void;
}

/** What is written, as what, and what it will look like. */
export function ExportDialog({ listed, target, onClose }: ExportDialogProps) {
  const session = useSession();
  const [choice, setChoice] = useState<ExportChoice>(() => firstChoice(listed, target));
  const [isBusy, setIsBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { prepared, done } = useExport(choice, listed);
  const ready = prepared?.ok === true && prepared.value.nothing === undefined ? prepared.value : undefined;
  const save = async (file: PreparedExport): Promise<void> => {
    setIsAsking(false);
    setIsBusy(true);
    const isSaved = await saveExport(session, file);
    setIsBusy(false);
    if (isSaved) onClose();
  };
  const isGrave = choice.mode === 'upload' && (choice.upload.replace || choice.upload.deletions);
  return (
    <>
      <Dialog
        open
        onOpenChange={(isOpen) => !isOpen && onClose()}
        title="Export"
        size="full"
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button
              variant="primary"
              busy={isBusy}
              disabled={ready === undefined}
              onClick={() => {
                if (ready === undefined) return;
                if (isGrave) setIsAsking(true);
                else void save(ready);
              }}
            >
              Save file
            </Button>
          </>
        }
      >
        <div className={styles.panes}>
          <Settings choice={choice} listed={listed} onChange={setChoice} />
          <ExportPreview prepared={prepared} done={done} />
        </div>
      </Dialog>
      <AlertDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        tone="danger"
        title={choice.upload.deletions ? 'Write deletions into this file?' : 'Replace whole records?'}
        description={graveText(choice, ready)}
        confirmLabel="Write the file"
        onConfirm={() => ready !== undefined && void save(ready)}
      />
    </>
  );
}

function graveText({ upload }: ExportChoice, ready: PreparedExport | undefined): string {
  const parts = [
    upload.deletions
      ? 'Rows whose records are gone here tell the vendor to delete. What is deleted there cannot be got back from here.'
      : '',
    upload.replace
      ? `${countText(ready?.rowCount ?? 0)} rows replace what the vendor has, and empty whatever the file leaves out.`
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

interface SettingsProps {
  choice: ExportChoice;
  listed: Listed;
  onChange: (choice: ExportChoice) => void;
}

const SCOPES: readonly Scope[] = ['selection', 'view', 'all', 'set'];

function Settings({ choice, listed, onChange }: SettingsProps) {
  const session = useSession();
  const options = useMemo(() => targetOptions(session), [session]);
  const { target, mode } = choice;
  const isSource = target.kind === 'source';
  const canUpload = mayUpload(target, session);
  return (
    <div className={styles.settings}>
      <Field label="Write as">
        <Combobox
          value={optionOf(options, choice.target)?.value ?? null}
          options={options}
          onValueChange={(value) => {
            const option = options.find((other) => other.value === value);
            if (option !== undefined) onChange({ ...choice, target: option.target, mode: 'copy', place: {} });
          }}
        />
      </Field>
      {canUpload && (
        <Field label="How">
          <SegmentedControl<'copy' | 'upload'>
            label="How"
            value={mode}
            segments={[
              { value: 'copy', label: isSource ? 'Exact copy' : 'Whole records' },
              { value: 'upload', label: 'For upload' },
            ]}
            onValueChange={(next) => onChange({ ...choice, mode: next })}
          />
        </Field>
      )}
      {(canUpload || isSource) && <p className={styles.hint}>{modeText(isSource, mode)}</p>}
      {(!isSource || choice.withOthers) && (
        <Field label="Records">
          <RadioGroup<Scope>
            value={choice.scope}
            options={SCOPES.filter((scope) => scope !== 'set' || listed.sets.length > 0).map((scope) => ({
              value: scope,
              label: scopeLabel(scope, listed, choice.set),
              disabled: idsOf({ scope, set: choice.set }, listed).length === 0,
            }))}
            onValueChange={(scope) => onChange({ ...choice, scope })}
          />
        </Field>
      )}
      {choice.scope === 'set' && (
        <Field label="Set">
          <Select
            value={choice.set ?? null}
            options={listed.sets.map(({ id, name, ids }) => ({
              value: id,
              label: name,
              detail: countText(ids.length),
            }))}
            onValueChange={(set) => onChange({ ...choice, set })}
          />
        </Field>
      )}
      {target.kind === 'vendor' && formatNamed(target.format).rootType === 'listing' && (
        <PlaceField place={choice.place} onChange={(place) => onChange({ ...choice, place })} />
      )}
      {(canUpload || isSource) && <UploadSettings choice={choice} onChange={onChange} />}
    </div>
  );
}

function modeText(isSource: boolean, mode: ExportChoice['mode']): string {
  if (mode === 'upload')
    return isSource
      ? 'Only rows that have changed since the import, and the columns the vendor needs.'
      : 'All rows, without stock, with what the vendor needs to take them as they are here.';
  return isSource
    ? 'The file as it came, byte for byte, with the cells that were edited since.'
    : 'All columns of the layout.';
}

/** A report's layout, and a table of no vendor, take no changes anywhere. */
function mayUpload(target: Target, { workspace }: Session): boolean {
  switch (target.kind) {
    case 'table':
      return false;
    case 'vendor':
      return target.format !== 'amazon-listings' || target.generation === 'inventory-loader';
    case 'source':
      return workspace.store.get(target.id)?.values.format !== 'table';
    default:
      return unreachable(target);
  }
}
