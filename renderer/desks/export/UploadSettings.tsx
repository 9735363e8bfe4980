import { Checkbox } from '@/design';
import styles from './Export.module.css';
import type { ExportChoice } from './exportChoice';

export interface UploadSettingsProps {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

/** What a file takes along that is left out otherwise. */
export function UploadSettings({ choice, onChange }: UploadSettingsProps) {
  const { upload, mode } = choice;
  const set = (change: Partial<ExportChoice['upload']>): void =>
    onChange({ ...choice, upload: { ...upload, ...change } });
  return (
    <div className={styles.ticks}>
      {choice.target.kind === 'source' && (
        <Checkbox
          label="Add records that the file lacks"
          hint="At its end, in its own layout."
          checked={choice.withOthers}
          onCheckedChange={(withOthers) => onChange({ ...choice, withOthers })}
        />
      )}
      {mode === 'upload' && (
        <>
          <Checkbox
            label="Stock"
            hint="Left out otherwise: the vendor's own count is the newer one."
            checked={upload.includeStock}
            onCheckedChange={(includeStock) => set({ includeStock })}
          />
          <Checkbox
            label="Replace whole records"
            hint="Otherwise only the changed columns are sent. You are asked again before it is written."
            checked={upload.replace}
            onCheckedChange={(replace) => set({ replace })}
          />
          <Checkbox
            label="Deletions"
            hint="Rows whose records are gone here. You are asked again before it is written."
            checked={upload.deletions}
            onCheckedChange={(deletions) => set({ deletions })}
          />
        </>
      )}
    </div>
  );
}
