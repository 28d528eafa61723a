import { computed } from '@preact/signals';
import type { Claim } from '../../api/entries';
import type { Profile } from '../../api/types';
import { link } from '../../state/address';
import { byId } from '../../state/evidence';
import { catalogue } from '../../state/laboratory';
import { supposed } from './believed';

/** The profile that the link begins from. */
export const profile = computed<Profile | undefined>(() =>
  catalogue.value?.beliefs.find(({ id }) => id === link.value.beliefs),
);

const NONE: readonly Claim['ifTrue'][] = [];

/** What the link's claims come to. */
export const suppositions = computed<readonly Claim['ifTrue'][]>(() =>
  Object.keys(link.value.claims).length === 0 ? NONE : supposed(link.value, byId('claims')),
);
