import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

const watched = new WeakMap<Element, (width: number) => void>();
const observer =
  typeof ResizeObserver === 'undefined'
    ? null
    : new ResizeObserver((entries) => {
        for (const entry of entries) watched.get(entry.target)?.(Math.floor(entry.contentRect.width));
      });

/** Width of an element in whole pixels, 0 until it is known; one observer serves all. */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const ref = useRef<E | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    watched.set(element, setWidth);
    observer?.observe(element);
    return () => {
      observer?.unobserve(element);
      watched.delete(element);
    };
  }, []);
  return [ref, width];
}
