import { valueText } from '@shared/fields';
import { fieldAt, type StoredRecord } from '@shared/records';
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
  const session = useSession();
  const { locale } = session.info;
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const next = files[files.findIndex(({ id }) => id === chosen) + move];
    if (move === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    body.current?.querySelector<HTMLElement>(`[data-file="${next.id}"]`)?.focus();
  };
  const textOf = (file: StoredRecord, path: string): string => {
    const field = fieldAt('source', path);
    return field === undefined ? '' : valueText(file.values[path], field, session);
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
          {files.map((file) => {
            const at = String(file.values.importedAt ?? '');
            return (
              // The button in the first cell is what keyboards and screen readers use; the row is a larger target.
              <tr
                key={file.id}
                data-chosen={file.id === chosen || undefined}
                onClick={() => onChoose(file.id)}
              >
                <td>
                  <button
                    type="button"
                    className={styles.name}
                    data-file={file.id}
                    aria-current={file.id === chosen ? 'true' : undefined}
                    tabIndex={file.id === chosen ? 0 : -1}
                    title={textOf(file, 'fileName')}
                  >
                    {textOf(file, 'fileName')}
                  </button>
                </td>
                <td>{formatText(textOf(file, 'format'))}</td>
                <td className={styles.end}>{Number(file.values.rows ?? 0).toLocaleString()}</td>
                <td className={styles.end}>
                  {at !== '' && (
                    <time dateTime={at} title={exactTime(at, locale)}>
                      {whenText(at, locale)}
                    </time>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
