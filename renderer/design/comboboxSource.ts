import { useEffect, useState } from 'react';
import type { Icon } from './Icon';

export interface ComboboxOption {
  value: string;
  label: string;
  /** Said smaller, after the label: a SKU, a path. */
  detail?: string | undefined;
  icon?: Icon | undefined;
  disabled?: boolean | undefined;
}

/** Searches for options; the signal fires when the query has moved on. */
export type ComboboxSearch = (query: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;

export type ComboboxSource = readonly ComboboxOption[] | ComboboxSearch;

export interface ComboboxResult {
  options: readonly ComboboxOption[];
  status: 'ready' | 'loading' | 'failed';
}

const NONE: readonly ComboboxOption[] = [];

function matches(option: ComboboxOption, words: readonly string[]): boolean {
  const text = `${option.label} ${option.detail ?? ''}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** Options in the given order that contain every word of the query. */
export function filterOptions(options: readonly ComboboxOption[], query: string): readonly ComboboxOption[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? options : options.filter((option) => matches(option, words));
}

/** The options for a query. While a search runs the last answer stays, so that the list does not jump. */
export function useComboboxOptions(source: ComboboxSource, query: string): ComboboxResult {
  const [found, setFound] = useState<ComboboxResult>({ options: NONE, status: 'loading' });
  useEffect(() => {
    if (typeof source !== 'function') return;
    const controller = new AbortController();
    const settle = (result: ComboboxResult) => {
      if (!controller.signal.aborted) setFound(result);
    };
    setFound((last) => ({ ...last, status: 'loading' }));
    source(query, controller.signal).then(
      (options) => settle({ options, status: 'ready' }),
      () => settle({ options: NONE, status: 'failed' }),
    );
    return () => controller.abort();
  }, [source, query]);
  return typeof source === 'function' ? found : { options: filterOptions(source, query), status: 'ready' };
}
