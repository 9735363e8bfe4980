import { startTransition, useEffect, useState } from 'react';

/** The value once it has held still for so many milliseconds and nothing is more urgent; the first one at once. */
export function useSettled<T>(value: T | null, rest: number, isBusy: () => boolean): T | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const settle = (): void => {
      if (isBusy()) timer = setTimeout(settle, rest);
      else startTransition(() => setSettled(value));
    };
    let timer = setTimeout(settle, settled === null ? 0 : rest);
    return () => clearTimeout(timer);
  }, [value, settled, rest, isBusy]);
  return settled;
}
