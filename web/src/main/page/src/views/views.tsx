import type { ComponentType } from 'preact';
import type { View } from '../state/link';
import { Beliefs } from './beliefs/Beliefs';
import { Claims } from './claims/Claims';
import { Compare } from './compare/Compare';
import { Evidence } from './evidence/Evidence';
import { Laboratory } from './laboratory/Laboratory';
import { Law } from './law/Law';
import { Method } from './method/Method';
import { Network } from './network/Network';
import { Opinion } from './opinion/Opinion';
import { isReady, type ReadyView } from './ready';

const COMPONENTS: Record<ReadyView, ComponentType> = {
  laboratory: Laboratory,
  compare: Compare,
  beliefs: Beliefs,
  claims: Claims,
  network: Network,
  law: Law,
  opinion: Opinion,
  evidence: Evidence,
  method: Method,
};

/** The component of a view; the laboratory's for one that is not built. */
export function componentOf(view: View): ComponentType {
  return isReady(view) ? COMPONENTS[view] : Laboratory;
}
