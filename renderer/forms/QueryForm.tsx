import type { FindQuery } from '@shared/transform/find';
import { Checkbox, Field, TextInput } from '@/design';
import styles from './forms.module.css';

export interface QueryFormProps {
  query: FindQuery;
  error?: string | undefined;
  onChange: (query: FindQuery) => void;
}

const GROUPS = '$1 or $<name> for a group, $& for all of it, \\n for a line break.';

/** What to find, and what is to stand there. */
export function QueryForm({ query, error, onChange }: QueryFormProps) {
  const change = (part: Partial<FindQuery>): void => onChange({ ...query, ...part });
  return (
    <>
      <Field label="Find" error={error}>
        <TextInput
          value={query.text}
          mono={query.isRegex}
          spellCheck={false}
          onValueChange={(text) => change({ text })}
        />
      </Field>
      <Field label="Replace by" hint={query.isRegex ? GROUPS : 'Empty takes the words out.'}>
        <TextInput
          value={query.replacement}
          mono={query.isRegex}
          spellCheck={false}
          onValueChange={(replacement) => change({ replacement })}
        />
      </Field>
      <div className={styles.queryTicks}>
        <Checkbox
          label="Match case"
          checked={query.matchCase}
          onCheckedChange={(matchCase) => change({ matchCase })}
        />
        <Checkbox
          label="Whole words"
          checked={query.wholeWord}
          onCheckedChange={(wholeWord) => change({ wholeWord })}
        />
        <Checkbox
          label="Regular expression"
          checked={query.isRegex}
          onCheckedChange={(isRegex) => change({ isRegex })}
        />
      </div>
    </>
  );
}
