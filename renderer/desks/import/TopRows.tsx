import { Disclosure } from '@/design';
import styles from './Import.module.css';
import type { ImportFlow } from './importFlow';
import type { Layout } from './importState';

const ROWS = 12;
const COLUMNS = 12;

/** The beginning of the file as it stands, and which row names the columns. */
export function TopRows({ flow, layout }: { flow: ImportFlow; layout: Layout }) {
  const { looked, choice } = layout;
  const rows = looked.top.slice(0, Math.max(ROWS, looked.header + 4));
  return (
    <Disclosure
      title="Beginning of the file"
      detail={`headers in row ${looked.header + 1}`}
      defaultOpen={looked.header > 0}
    >
      <div className={styles.topRows}>
        <table>
          <caption className={styles.hint}>Choose the row that holds the headers.</caption>
          <tbody>
            {rows.map((row, index) => (
              <tr
                // Rows have nothing but their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file do not move
                key={index}
                data-header={index === looked.header || undefined}
                data-above={index < looked.header || undefined}
              >
                <td>
                  <button
                    type="button"
                    className={styles.headerPick}
                    aria-label={`Row ${index + 1} holds the headers`}
                    aria-pressed={index === looked.header}
                    onClick={() => void flow.relook(layout, { ...choice, header: index })}
                  >
                    {index + 1}
                  </button>
                </td>
                {row.slice(0, COLUMNS).map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file do not move
                  <td key={column} title={cell.slice(0, 400)}>
                    {cell.slice(0, 80)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
