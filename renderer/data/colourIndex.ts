import {
  type ColourRule,
  inOrder,
  type Paint,
  paintOf,
  type ReadyRule,
  type Test,
  testOf,
} from '@shared/colours';
import type { TextContext } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { ColumnCounts } from './columnCounts';
import { definesFields } from './liveFields';
import { shownValue } from './query/shownValue';
import type { StoreChange } from './rowStore';
import type { Workspace } from './workspace';

/** Rows whose colours are kept: more than any screen shows. */
const KEPT_ROWS = 2_000;

/**
 * The colours of the workspace's records, worked out for a row when it is first painted and forgotten with the next
 * step. Without rules for a type it is one look into an empty list.
 */
export class ColourIndex {
  private readonly rules = new Map<string, readonly ReadyRule[]>();
  private readonly paints = new Map<string, Paint | undefined>();
  private readonly counts: ColumnCounts;
  private readonly listeners = new Set<() => void>();
  private day = '';

  constructor(
    private readonly workspace: Pick<Workspace, 'store' | 'fields' | 'calculations'>,
    private readonly text: TextContext,
  ) {
    this.counts = new ColumnCounts(workspace.store, workspace.fields, text, () => this.tell());
    workspace.store.subscribe((change) => this.follow(change));
  }

  /** Called when colours came without a step: a long column is counted. Returns the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What colours the record; undefined where nothing does. */
  of(record: StoredRecord): Paint | undefined {
    const rules = this.readyFor(record.type);
    if (rules.length === 0) return undefined;
    this.turnDay();
    const { id } = record;
    const known = this.paints.get(id);
    if (known !== undefined || this.paints.has(id)) return known;
    const paint = this.paint(record, rules);
    if (this.paints.size >= KEPT_ROWS) this.paints.clear();
    this.paints.set(id, paint);
    return paint;
  }

  /** Colours a record by rules that are not written yet. */
  paint(record: StoredRecord, rules: readonly ReadyRule[]): Paint | undefined {
    return paintOf(rules, (path) => shownValue(record, path, this.workspace.store));
  }

  /** The rules of a type as they are written, those that are off or do not work among them. */
  rulesOf(type: string): ColourRule[] {
    return inOrder(this.workspace.store.all('colourRule'), type);
  }

  /** What a rule asks; a sentence where it cannot be asked. */
  testOf(rule: ColourRule): Test | string {
    const { type, path } = rule;
    const { fields } = this.workspace;
    return testOf(rule, fields.isRetired(type, path) ? undefined : fields.at(type, path), {
      text: this.text,
      counts: { countOf: (column, key) => this.counts.countOf(type, column, key) },
    });
  }

  /** Resolves when what these rules count is counted. */
  async counted(rules: readonly ReadyRule[]): Promise<void> {
    for (const { rule } of rules)
      if (rule.condition === 'double') await this.counts.counted(rule.type, rule.path);
  }

  /** Those that are on and work. */
  ready(rules: readonly ColourRule[]): ReadyRule[] {
    return rules.flatMap((rule) => {
      const test = rule.isOff ? '' : this.testOf(rule);
      return typeof test === 'string' ? [] : [{ rule, test }];
    });
  }

  private readyFor(type: string): readonly ReadyRule[] {
    let rules = this.rules.get(type);
    if (rules === undefined) {
      rules = this.ready(this.rulesOf(type));
      this.rules.set(type, rules);
    }
    return rules;
  }

  /** Columns that reckon with the date may have turned. */
  private turnDay(): void {
    const { today } = this.workspace.calculations;
    if (today === this.day) return;
    this.day = today;
    this.paints.clear();
  }

  private tell(): void {
    this.paints.clear();
    for (const listener of [...this.listeners]) listener();
  }

  private follow(change: StoreChange): void {
    this.paints.clear();
    const isRuled = [change.created, change.changed, change.deleted].some((lists) => lists.has('colourRule'));
    const isDefined = definesFields(change);
    if (isRuled || isDefined) this.rules.clear();
    if (isDefined) this.counts.clear();
    else this.counts.follow(change);
  }
}
