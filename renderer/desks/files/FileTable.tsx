import { countText } from '@shared/numbers';
import type { StoredRecord } from '@shared/records';
import { type KeyboardEvent, useRef } from 'react';
import { useSession } from '@/workspace/session';
import { exactTime, whenText } from '@/workspace/when';
import styles from './Files.module.css';
import { formatText } from './formatText';

export interface FileTableProps {
  files: readonly StoredRecord[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** One line a file. Arrow keys move the choice. */
export function FileTable({ files, chosen, onChoose }: FileTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const next = files[files.findIndex(({ id }) => id === chosen) + move];
    if (move === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    body.current?.querySelector<HTMLElement>(`[data-file="${next.id}"]`)?.focus();
  };
  return (
    <div className={styles.list}>
      <table className={styles.table}>
        <caption className={styles.caption}>Imported files</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Format</th>
            <th scope="col" className={styles.end}>
              Rows
            </th>
            <th scope="col" className={styles.end}>
              Imported
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} isChosen={file.id === chosen} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FileRowProps {
  file: StoredRecord;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

/** The button in the first cell is what keyboards and screen readers use; the row is a larger target. */
function FileRow({ file: { id, values }, isChosen, onChoose }: FileRowProps) {
  const { locale } = useSession().info;
  const name = String(values.fileName ?? '');
  const at = String(values.importedAt ?? '');
  return (
    <tr data-chosen={isChosen || undefined} onClick={() => onChoose(id)}>
      <td>
        <button
          type="button"
          className={styles.name}
          data-file={id}
          aria-current={isChosen ? 'true' : undefined}
          tabIndex={isChosen ? 0 : -1}
          title={name}
        >
          {name}
        </button>
      </td>
      <td>{formatText(String(values.format ?? ''))}</td>
      <td className={styles.end}>{countText(Number(values.rows ?? 0))}</td>
      <td className={styles.end}>
        {at !== '' && (
          <time dateTime={at} title={exactTime(at, locale)}>
            {whenText(at, locale)}
          </time>
        )}
      </td>
    </tr>
  );
}
