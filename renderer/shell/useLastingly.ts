import { useEffect, useState } from 'react';

/** True once `isTrue` has held for `delay` milliseconds; false at once when it no longer does. */
export function useLastingly(isTrue: boolean, delay: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isTrue) return;
    const timer = setTimeout(() => setHasLasted(true), delay);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isTrue, delay]);
  return isTrue && hasLasted;
}
