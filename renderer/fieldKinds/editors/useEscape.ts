import { useCallback, useEffect, useRef } from 'react';

/**
 * Whether Escape was the last thing pressed: a popover tells that it closes, not why. Listens before the popover
 * does, on the way down from the window.
 */
export function useEscape(): () => boolean {
  const isEscaped = useRef(false);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      isEscaped.current = key === 'Escape';
    };
    const onPointerDown = (): void => {
      isEscaped.current = false;
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, []);
  return useCallback(() => isEscaped.current, []);
}
