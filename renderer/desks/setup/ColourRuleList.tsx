import { type ColourRule, ruleWords, toneLabel } from '@shared/colours';
import { countText } from '@shared/numbers';
import { inSentence, type RecordDeclaration } from '@shared/records';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, IconButton, VirtualList } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Colours.module.css';
import type { RulesDraft } from './rulesDraft';
import type { ColourCounts } from './useColourCounts';

interface ColourRuleListProps {
  readonly draft: RulesDraft;
  readonly counts: ColourCounts;
  readonly noun: Pick<RecordDeclaration, 'label' | 'plural'>;
  readonly onChoose: (index: number) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onAdd: () => void;
}

const ROW_HEIGHT = 48;

/** The rules in their order. Alt with an arrow key moves the chosen one, Delete takes it away. */
export function ColourRuleList(props: ColourRuleListProps) {
  const { draft, counts, noun, onChoose, onMove, onRemove, onAdd } = props;
  const { rules, chosen } = draft;
  const onKey = (event: KeyboardEvent): void => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by !== undefined) onMove(by);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={styles.left} aria-label="Rules">
      <div className={styles.list} onKeyDownCapture={onKey}>
        <VirtualList
          label="Rules"
          count={rules.length}
          rowHeight={ROW_HEIGHT}
          chosen={chosen}
          onChoose={onChoose}
        >
          {(index) => {
            const rule = rules[index];
            return rule === undefined ? null : <Line rule={rule} counts={counts} noun={noun} />;
          }}
        </VirtualList>
      </div>
      <div className={styles.tools}>
        <Button icon={Plus} onClick={onAdd}>
          Add rule
        </Button>
        <span className={styles.space} />
        <IconButton
          icon={ArrowUp}
          label="Move the rule up"
          shortcut="Alt+ArrowUp"
          disabled={chosen === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label="Move the rule down"
          shortcut="Alt+ArrowDown"
          disabled={chosen >= rules.length - 1}
          onClick={() => onMove(1)}
        />
        <IconButton icon={Trash2} label="Delete the rule" shortcut="Delete" onClick={onRemove} />
      </div>
    </section>
  );
}

function Line({ rule, counts, noun }: { rule: ColourRule } & Pick<ColourRuleListProps, 'counts' | 'noun'>) {
  const { colours, fields, conventions } = useSession();
  const words = ruleWords(rule, fields.at(rule.type, rule.path), conventions);
  const problem = colours.testOf(rule);
  const many = counts?.get(rule.id);
  const figures = many === undefined ? 'Counting…' : rowWords(many, noun);
  return (
    <span className={styles.line} data-off={rule.isOff || undefined}>
      <span className={styles.swatch} data-tone={rule.tone} role="img" aria-label={toneLabel(rule.tone)} />
      <span className={styles.words} title={rule.name === '' ? words : `${rule.name}: ${words}`}>
        {rule.name || words}
      </span>
      <span className={styles.figures}>
        {typeof problem === 'string' ? (
          <span className={styles.problem}>{problem}</span>
        ) : (
          `${rule.isOff ? 'Off' : figures}${rule.isWholeRow ? ' · whole row' : ''}`
        )}
      </span>
    </span>
  );
}

function rowWords(count: number, { label, plural }: ColourRuleListProps['noun']): string {
  return `${countText(count)} ${inSentence(count === 1 ? label : plural)}`;
}
