import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from './Button';
import { classNames } from './classNames';
import styles from './FileDrop.module.css';
import { Glyph } from './Icon';

export interface FileDropProps {
  /** What to drop: `Drop a product file here`. */
  label: string;
  /** Formats that are read, limits. */
  hint?: ReactNode;
  onFiles: (files: readonly File[]) => void;
  /** Opens the system's file dialog; without it the browser's own file input is used. */
  onBrowse?: (() => void) | undefined;
  /** As of a file input: `.csv,.xlsx`. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  className?: string | undefined;
}

export function hasFiles(event: { dataTransfer: DataTransfer | null }): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A surface that takes files by dropping or by a button. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, onFiles, onBrowse, accept, multiple = false, className } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const give = (files: FileList | null) => {
    const given = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (given.length > 0) onFiles(given);
  };
  const handleDragOver = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    give(event.dataTransfer.files);
  };
  return (
    <section
      aria-label={label}
      className={classNames(styles.drop, className)}
      data-over={isOver || undefined}
      onDragOver={handleDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
    >
      <Glyph icon={FileUp} size={24} className={styles.icon} />
      <p className={styles.label}>{label}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <Button className={styles.browse} onClick={() => (onBrowse ? onBrowse() : input.current?.click())}>
        {multiple ? 'Choose files' : 'Choose a file'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          give(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
