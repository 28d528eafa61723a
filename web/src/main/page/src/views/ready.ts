import type { View } from '../state/link';

/** The views that are built, in the order of the navigation. */
export const READY = [
  'laboratory',
  'compare',
  'beliefs',
  'claims',
  'network',
  'law',
  'opinion',
  'evidence',
  'method',
] as const satisfies readonly View[];

export type ReadyView = (typeof READY)[number];

export function isReady(view: View): view is ReadyView {
  return (READY as readonly View[]).includes(view);
}
