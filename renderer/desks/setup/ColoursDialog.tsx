import { type ColourRule, newRule, planRules } from '@shared/colours';
import type { FieldPath } from '@shared/fields';
import { declarationOf, inSentence } from '@shared/records';
import { colourTones } from '@shared/records/colourRule';
import { Palette, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Dialog, EmptyState } from '@/design';
import { runStep } from '@/grid/runStep';
import { type Session, useSession } from '@/workspace/session';
import { ColourRuleForm } from './ColourRuleForm';
import { ColourRuleList } from './ColourRuleList';
import styles from './Colours.module.css';
import { moved, type RulesDraft, removed } from './rulesDraft';
import { useColourCounts } from './useColourCounts';

interface ColoursDialogProps {
  readonly type: string;
  /** The column that was asked for; a rule is begun for it where it has none. */
  readonly path?: FieldPath | undefined;
}

/** The colour rules of a grid: in order on the left, the chosen one on the right. Saving is one step. */
export function ColoursDialog({ type, path }: ColoursDialogProps) {
  const session = useSession();
  const { colours, setup, workspace } = session;
  const before = useMemo(() => colours.rulesOf(type), [colours, type]);
  const fresh = (rules: readonly ColourRule[]): ColourRule => beginRule(session, { type, path, rules });
  const [draft, setDraft] = useState<RulesDraft>(() => firstDraft(before, path, () => fresh(before)));
  const [isBusy, setIsBusy] = useState(false);
  const { rules, chosen } = draft;
  const counts = useColourCounts(type, rules);
  const rule = rules[chosen];
  const noun = declarationOf(type);
  const add = (): void => setDraft({ rules: [...rules, fresh(rules)], chosen: rules.length });
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const current = before.filter(({ id }) => workspace.store.get(id) !== undefined);
    const label = `Change colours of ${inSentence(noun.plural)}`;
    const done = await runStep(session, planRules(current, rules), { label, where: 'colours' });
    setIsBusy(false);
    if (done.ok) setup.close();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && !isBusy && setup.close()}
      title={`Conditional colours of ${inSentence(noun.plural)}`}
      description="Rules are tried from the top; the first that holds colours the cell."
      size="large"
      actions={
        <>
          <Button onClick={() => setup.close()}>Cancel</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void save()}>
            Save colours
          </Button>
        </>
      }
    >
      {rule === undefined ? (
        <div className={styles.nothing}>
          <EmptyState
            icon={Palette}
            title="No colours yet"
            description={`A rule marks what needs a look: an empty field, a text that is too long, a price that is too low, a value that is there twice.`}
            actions={
              <Button icon={Plus} onClick={add}>
                Add rule
              </Button>
            }
          />
        </div>
      ) : (
        <div className={styles.panes}>
          <ColourRuleList
            draft={draft}
            counts={counts}
            noun={noun}
            onChoose={(index) => setDraft({ rules, chosen: index })}
            onMove={(by) => setDraft(moved(draft, by))}
            onRemove={() => setDraft(removed(draft))}
            onAdd={add}
          />
          <ColourRuleForm
            key={rule.id}
            rule={rule}
            onChange={(part) =>
              setDraft({
                rules: rules.map((other) => (other === rule ? { ...other, ...part } : other)),
                chosen,
              })
            }
          />
        </div>
      )}
    </Dialog>
  );
}

function firstDraft(
  rules: readonly ColourRule[],
  path: FieldPath | undefined,
  fresh: () => ColourRule,
): RulesDraft {
  if (path === undefined) return { rules, chosen: 0 };
  const known = rules.findIndex((rule) => rule.path === path);
  return known >= 0 ? { rules, chosen: known } : { rules: [...rules, fresh()], chosen: rules.length };
}

/** A new rule about the column asked for, or the name, in a colour that is not used yet. */
function beginRule(
  { workspace }: Session,
  { type, path, rules }: { type: string; path: FieldPath | undefined; rules: readonly ColourRule[] },
): ColourRule {
  const used = new Set(rules.map(({ tone }) => tone));
  const free = colourTones.find(({ value }) => !used.has(value));
  const [name = ''] = declarationOf(type).nameFields;
  return newRule(workspace.newId(), type, path ?? name, free?.value ?? 'amber');
}
