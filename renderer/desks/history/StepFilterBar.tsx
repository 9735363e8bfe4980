import type { StepHead } from '@shared/changes';
import { useState } from 'react';
import { SearchInput, Select } from '@/design';
import styles from './History.module.css';
import { placeText } from './stepWords';

const EVERYWHERE = 'everywhere';

export interface StepFilter {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** A place that steps came from, or everywhere. */
  readonly place: string;
  readonly setPlace: (place: string) => void;
  readonly places: readonly string[];
  /** The steps that pass. */
  readonly shown: readonly StepHead[];
}

/** Keeps steps whose label holds the text, from the chosen place. */
export function useStepFilter(heads: readonly StepHead[]): StepFilter {
  const [text, setText] = useState('');
  const [place, setPlace] = useState(EVERYWHERE);
  const wanted = text.trim().toLocaleLowerCase();
  const shown = heads.filter(
    ({ label, origin }) =>
      (place === EVERYWHERE || origin.where === place) &&
      (wanted === '' || label.toLocaleLowerCase().includes(wanted)),
  );
  const places = [...new Set(heads.map(({ origin }) => origin.where))].sort();
  return { text, setText, place, setPlace, places, shown };
}

export function StepFilterBar({ filter }: { filter: StepFilter }) {
  const { text, setText, place, setPlace, places } = filter;
  return (
    <>
      <Select
        aria-label="Where the step came from"
        value={place}
        onValueChange={setPlace}
        className={styles.place}
        options={[
          { value: EVERYWHERE, label: 'From everywhere' },
          ...places.map((where) => ({ value: where, label: placeText(where) })),
        ]}
      />
      <SearchInput label="Find a step" value={text} onValueChange={setText} className={styles.search} />
    </>
  );
}
