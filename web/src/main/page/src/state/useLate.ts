import { useEffect, useState } from 'preact/hooks';

const LATE_MS = 700;

/**
 * Whether something has lasted so long that it should show. What begins to fade at once, however slowly, gets a layer
 * of its own and is painted anew, even where the answer comes before anyone could see it fade.
 */
export function useLate(lasts: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!lasts) return undefined;
    const timer = window.setTimeout(() => setLate(true), LATE_MS);
    return () => {
      window.clearTimeout(timer);
      setLate(false);
    };
  }, [lasts]);
  return lasts && isLate;
}
