import { type Family, type FamilyIndex, type FamilyProblem, familyName } from '@shared/families';
import { folded } from '@shared/families/values';
import { ChevronDown, Grid3x3, Plus, Rows3, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Badge, Button, DropdownMenu, Glyph, SegmentedControl } from '@/design';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { FamilyDialog } from './dialogs/FamilyDialog';
import styles from './Families.module.css';
import { FamilyMatrix } from './FamilyMatrix';
import { FamilyRows } from './FamilyRows';
import { type FamilyAction, REMEDY_WORDS, remedyAction } from './familyActions';
import { actionCommands } from './familyCommands';
import { themeWords } from './familyList';
import type { LiveFamilies } from './useFamilies';

interface FamilyViewProps {
  readonly live: LiveFamilies;
  readonly index: FamilyIndex;
  readonly family: Family;
  readonly onChoose: (key: string) => void;
}

/** One family: its problems, its members as rows or as a table of theme × value, and what can be done to it. */
export function FamilyView({ live, index, family, onChoose }: FamilyViewProps) {
  const { activeView, commands: registry } = useSession();
  const [form, setForm] = useState<'rows' | 'matrix'>('rows');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [action, setAction] = useState<FamilyAction | null>(null);
  const ids = family.children.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const problems = index.problemsOf(family.key);
  useEffect(() => activeView.setCurrentRecord(family.parent?.id ?? null), [activeView, family.parent?.id]);
  // Who has left the family is not ticked any more, should an undo bring it back.
  useEffect(() => {
    const members = new Set(family.children.map(({ id }) => id));
    setChosen((known) =>
      isWithin(known, members) ? known : new Set([...known].filter((id) => members.has(id))),
    );
  }, [family.children]);
  useSelectionWords(ids.length);
  const idText = ids.join(' ');
  const commands = useMemo(
    (): Command[] =>
      actionCommands({ family, ids: idText === '' ? [] : idText.split(' '), open: setAction, show: setForm }),
    [family, idText],
  );
  useCommands(commands);
  return (
    <section className={styles.family} aria-label={familyName(family)}>
      <header className={styles.familyHeader}>
        <div className={styles.titles}>
          <h2 className={styles.title} title={familyName(family)}>
            {familyName(family)}
          </h2>
          <Badge>{themeWords(family)}</Badge>
        </div>
        <div className={styles.actions}>
          <SegmentedControl
            label="Shown as"
            value={form}
            onValueChange={setForm}
            segments={[
              { value: 'rows', label: 'Rows', icon: Rows3 },
              { value: 'matrix', label: 'Matrix', icon: Grid3x3 },
            ]}
          />
          <DropdownMenu
            align="end"
            trigger={<Button trailingIcon={ChevronDown}>Actions</Button>}
            items={() =>
              commands
                .filter(({ id }) => id.startsWith('family.'))
                .map(({ id, label, isEnabled }) => ({
                  label,
                  disabled: isEnabled?.() === false,
                  onSelect: () => void registry.run(id),
                }))
            }
          />
          <Button
            variant="primary"
            icon={Plus}
            disabled={family.parent === undefined}
            onClick={() => setAction({ kind: 'add', values: [] })}
          >
            Add child
          </Button>
        </div>
      </header>
      <ProblemList family={family} problems={problems} onAction={setAction} />
      {form === 'rows' ? (
        <FamilyRows
          family={family}
          problems={problems}
          chosen={chosen}
          onChosenChange={setChosen}
          onAction={setAction}
        />
      ) : (
        <FamilyMatrix family={family} onAction={setAction} />
      )}
      {action !== null && (
        <FamilyDialog
          live={live}
          index={index}
          family={family}
          action={action}
          onClose={() => setAction(null)}
          onShow={onChoose}
        />
      )}
    </section>
  );
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((id) => whole.has(id));

function useSelectionWords(count: number): void {
  const { activeView } = useSession();
  useEffect(() => {
    const text = count === 1 ? '1 child ticked' : `${count} children ticked`;
    activeView.setSelection(count === 0 ? null : { words: text, figures: [], isCounting: false });
  }, [activeView, count]);
}

interface ProblemListProps {
  readonly family: Family;
  readonly problems: readonly FamilyProblem[];
  readonly onAction: (action: FamilyAction) => void;
}

function ProblemList({ family, problems, onAction }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label="Problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.message}`} className={styles.problem}>
          <Glyph icon={TriangleAlert} size={14} />
          <span className={styles.problemText}>{problem.message}</span>
          {problem.remedy !== undefined && (
            <Button
              variant="quiet"
              onClick={() => {
                const { remedy, axis } = problem;
                if (remedy !== undefined)
                  onAction(remedyAction(remedy, { axis, values: spelledAlike(family, problem) }));
              }}
            >
              {REMEDY_WORDS[problem.remedy]}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The spellings that a problem is about. */
function spelledAlike({ axes }: Family, { axis, message }: FamilyProblem): string[] {
  const values = axes.find(({ key }) => key === axis)?.values ?? [];
  const said = values.filter((value) => message.includes(`“${value}”`));
  const [first] = said;
  return first === undefined ? [] : said.filter((value) => folded(value) === folded(first));
}
