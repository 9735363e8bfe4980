import { startTransition, useEffect, useState } from 'react';

/** The value once it has held still for so many milliseconds; the first one at once. */
export function useSettled<T>(value: T | null, rest: number): T | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => startTransition(() => setSettled(value)), settled === null ? 0 : rest);
    return () => clearTimeout(timer);
  }, [value, settled, rest]);
  return settled;
}
