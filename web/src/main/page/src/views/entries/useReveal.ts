import { useEffect } from 'preact/hooks';
import { anchor } from '../../state/anchor';

/** The id of the element that stands for an entry. */
export function elementId(id: string): string {
  return `entry-${id}`;
}

/** Brings the entry that the address points to into sight and to the keyboard, once it is there. */
export function useReveal(isReady: boolean): string {
  const id = anchor.value;
  useEffect(() => {
    if (!isReady || id === '') return undefined;
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(elementId(id));
      const isTall = (element?.getBoundingClientRect().height ?? 0) > window.innerHeight;
      element?.scrollIntoView({ block: isTall ? 'start' : 'center' });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [id, isReady]);
  return id;
}
