import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './Table.module.css';

export interface TableColumn<R> {
  key: string;
  header: string;
  /** Keeps the heading for screen readers only: over ticks and menus. */
  headerHidden?: boolean | undefined;
  /** Numbers go to the right. */
  align?: 'start' | 'end' | undefined;
  /** CSS length; the rest share what is left. */
  width?: string | undefined;
  cell: (row: R) => ReactNode;
}

export interface TableProps<R> {
  caption: string;
  /** Keeps the caption for screen readers only. */
  captionHidden?: boolean | undefined;
  columns: readonly TableColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R, index: number) => string | number;
  /** Said in place of rows. */
  empty?: string | undefined;
  className?: string | undefined;
}

/** A plain table for reports and previews of some hundred rows; records belong in the grid. */
export function Table<R>(props: TableProps<R>) {
  const { caption, captionHidden, columns, rows, rowKey, empty = 'No rows', className } = props;
  return (
    <table className={classNames(styles.table, className)}>
      <caption className={captionHidden ? styles.hidden : styles.caption}>{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} {...(column.width === undefined ? {} : { style: { width: column.width } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.headerHidden ? <span className={styles.hidden}>{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {columns.map((column) => (
              <td key={column.key} data-align={column.align}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length} className={styles.empty}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
