import type { ChoiceField } from '../field';
import type { FieldKind } from '../kind';

const labelOf = (value: string, field: ChoiceField): string =>
  field.options.find((option) => option.value === value)?.label ?? value;

/** Read by value or by label, in any case; an unknown word is kept as typed. */
export const choiceKind: FieldKind<'choice'> = {
  parse(source, field) {
    const wanted = source.trim().toLowerCase();
    if (wanted === '') return null;
    const option = field.options.find(
      ({ value, label }) => value.toLowerCase() === wanted || label.toLowerCase() === wanted,
    );
    return option ? option.value : { unparsed: source };
  },
  toText: (value, field) => labelOf(String(value), field),
  accepts: (value, field) =>
    typeof value === 'string' && field.options.some((option) => option.value === value),
  check: () => undefined,
  sortKey: (value, field) => field.options.findIndex((option) => option.value === value),
};
