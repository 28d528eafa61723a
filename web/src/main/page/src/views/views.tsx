import type { ComponentType } from 'preact';
import type { View } from '../state/link';
import { Laboratory } from './laboratory/Laboratory';

/** The views that are built; the navigation shows these and no others, in this order. */
const COMPONENTS: Partial<Record<View, ComponentType>> = {
  laboratory: Laboratory,
};

export const READY = Object.keys(COMPONENTS) as View[];

/** The component of a view; the laboratory's for one that is not built. */
export function componentOf(view: View): ComponentType {
  return COMPONENTS[view] ?? Laboratory;
}
