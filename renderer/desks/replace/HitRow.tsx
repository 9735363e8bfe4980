import { isUnparsed } from '@shared/fields';
import { declarationOf, nameOfRecord } from '@shared/records';
import { textsOf } from '@shared/transform/valueTexts';
import { Badge, RowTick } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import { contextOf, type Hit, type HitList, hitsOfRow, shown, type Ticks, tickOf } from './hits';
import styles from './Replace.module.css';
import { replacedValue } from './replaceHits';

export interface HitRowProps {
  list: HitList;
  row: number;
  ticks: Ticks;
  onToggle: () => void;
}

/** A record's heading, or one of its hits. */
export function HitRow({ list, row, ticks, onToggle }: HitRowProps) {
  const session = useSession();
  const number = list.rows[row] ?? 0;
  const tick = <RowTick ticked={tickOf(ticks, list, hitsOfRow(list, row))} onToggle={onToggle} />;
  const group = number < 0 ? list.records[-1 - number] : undefined;
  if (group !== undefined) {
    const record = session.workspace.store.get(group.id);
    const { label } = declarationOf(group.type);
    const count = group.to - group.from;
    return (
      <div className={styles.heading}>
        {tick}
        <span className={styles.name}>{(record && nameOfRecord(record)) || `${label} without a name`}</span>
        <span className={styles.detail}>{`${label}, ${count} ${count === 1 ? 'hit' : 'hits'}`}</span>
      </div>
    );
  }
  const hit = list.hits[number];
  return hit === undefined ? null : (
    <HitLine hit={hit} session={session} tick={tick} isOn={ticks[number] === 1} />
  );
}

interface HitLineProps {
  hit: Hit;
  session: Session;
  tick: React.ReactNode;
  isOn: boolean;
}

function HitLine({ hit, session, tick, isOn }: HitLineProps) {
  const { cell, edit } = hit;
  const context = { names: session.names, conventions: session.conventions };
  const value = session.workspace.store.get(cell.id)?.values[cell.path];
  const text = textsOf(value, cell.field, context)[hit.text] ?? '';
  const { before, found, after } = contextOf(text, edit);
  const next =
    value === undefined || value === null || cell.isFixed
      ? undefined
      : replacedValue(cell, [hit], value, context);
  return (
    <div className={styles.hit} data-off={!isOn || undefined}>
      {tick}
      <span className={styles.field}>{cell.field.label}</span>
      <span className={styles.words}>
        {before}
        <mark className={styles.mark}>{found}</mark>
        {after}
      </span>
      {cell.isFixed ? (
        <span className={styles.detail}>Only found: not replaced as text</span>
      ) : (
        <span className={styles.words}>
          {before}
          <ins className={styles.new}>{shown(edit.text)}</ins>
          {after}
        </span>
      )}
      {isUnparsed(next) ? <Badge tone="warning">Not valid here</Badge> : <span />}
    </div>
  );
}
