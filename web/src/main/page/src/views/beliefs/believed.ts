import type { Claim, Contested, Interval, Parameter } from '../../api/entries';
import type { Profile } from '../../api/types';
import type { Link } from '../../state/link';

/** What is believed of hypotheses and parameters: shares that sum to 1, ranges in the parameter's unit. */

export type Weights = Readonly<Record<string, number>>;

/** Where a belief comes from: the evidence itself, the profile, a claim that is supposed, or the reader. */
export type Origin = 'evidence' | 'profile' | 'claim' | 'yours';

const WHOLE = 100;

/** Weights as shares of their sum, one for each of the ids. */
export function shares(weights: Weights, ids: readonly string[]): Record<string, number> {
  const sum = ids.reduce((total, id) => total + (weights[id] ?? 0), 0);
  return Object.fromEntries(ids.map((id) => [id, sum > 0 ? (weights[id] ?? 0) / sum : 1 / ids.length]));
}

/** Reads `alternative` or `alternative:weight,alternative:weight`. */
export function parseWeights(text: string): Weights {
  const entries = text.split(',').map((part): [string, number] => {
    const colon = part.indexOf(':');
    return colon < 0 ? [part, 1] : [part.slice(0, colon), Number(part.slice(colon + 1))];
  });
  return Object.fromEntries(entries.filter(([id, weight]) => id !== '' && weight >= 0 && Number.isFinite(weight)));
}

/** Writes whole percents; alternatives without weight are left out. */
export function formatWeights(weights: Weights): string {
  const chosen = Object.entries(weights).filter(([, weight]) => Math.round(WHOLE * weight) > 0);
  return chosen.length === 1
    ? chosen[0][0]
    : chosen.map(([id, weight]) => `${id}:${Math.round(WHOLE * weight)}`).join(',');
}

/** The shares with one moved to a new place; the others keep their proportions and share the rest. */
export function withShare(from: Weights, ids: readonly string[], moved: string, share: number): Record<string, number> {
  const others = ids.filter((id) => id !== moved);
  const sum = others.reduce((total, id) => total + (from[id] ?? 0), 0);
  const rest = 1 - share;
  return Object.fromEntries(
    ids.map((id) => [
      id,
      id === moved ? share : sum > 0 ? (rest * (from[id] ?? 0)) / sum : rest / Math.max(1, others.length),
    ]),
  );
}

/** Reads `VALUE` or `LOW..HIGH`; null if it is neither. */
export function parseRange(text: string): Interval | null {
  const dots = text.indexOf('..');
  const low = Number(dots < 0 ? text : text.slice(0, dots));
  const high = Number(dots < 0 ? text : text.slice(dots + 2));
  return text !== '' && Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}

export function formatRange({ low, high }: Interval): string {
  return low === high ? String(low) : `${low}..${high}`;
}

export interface Believed<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** Claims that the link supposes, each with what it comes to. */
export function supposed(link: Link, claims: ReadonlyMap<string, Claim>): Claim['ifTrue'][] {
  return Object.entries(link.claims).flatMap(([id, truth]) => {
    const claim = claims.get(id);
    return claim ? [truth === 'true' ? claim.ifTrue : claim.ifFalse] : [];
  });
}

/** Shares of a hypothesis: a supposed claim's, else the reader's, else the profile's, else the evidence's. */
export function believedWeights(
  hypothesis: Contested,
  link: Link,
  profile: Profile | undefined,
  suppositions: readonly Claim['ifTrue'][],
): Believed<Record<string, number>> {
  const ids = hypothesis.alternatives.map((each) => each.id);
  const claimed = suppositions.findLast((each) => each.hypotheses[hypothesis.id])?.hypotheses[hypothesis.id];
  if (claimed) return { value: shares(claimed, ids), origin: 'claim' };
  const own = link.hypotheses[hypothesis.id];
  if (own !== undefined) return { value: shares(parseWeights(own), ids), origin: 'yours' };
  const held = profile?.hypotheses[hypothesis.id];
  if (held) return { value: shares(held, ids), origin: 'profile' };
  const weights = Object.fromEntries(hypothesis.alternatives.map((each) => [each.id, each.weight]));
  return { value: shares(weights, ids), origin: 'evidence' };
}

/** Range of a parameter: as above, but a claim's is cut with what is held and replaces it only where they do not meet. */
export function believedRange(
  parameter: Parameter,
  link: Link,
  profile: Profile | undefined,
  suppositions: readonly Claim['ifTrue'][],
): Believed<Interval> {
  const own = parseRange(link.parameters[parameter.id] ?? '');
  const held = profile?.parameters[parameter.id];
  const before: Believed<Interval> = own
    ? { value: own, origin: 'yours' }
    : held
      ? { value: held, origin: 'profile' }
      : { value: { low: parameter.low, high: parameter.high }, origin: 'evidence' };
  const claimed = suppositions.flatMap((each) => each.parameters[parameter.id] ?? []);
  if (claimed.length === 0) return before;
  const cut = (one: Interval, two: Interval) => ({
    low: Math.max(one.low, two.low),
    high: Math.min(one.high, two.high),
  });
  const all = claimed.reduce(cut);
  const both = cut(all, before.value);
  return { value: both.low <= both.high ? both : all, origin: 'claim' };
}

function isAlike(one: number, two: number): boolean {
  return Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(two));
}

export function isSameRange(one: Interval, two: Interval): boolean {
  return isAlike(one.low, two.low) && isAlike(one.high, two.high);
}

export function isSameWeights(one: Weights, two: Weights): boolean {
  return Object.keys(one).every((id) => isAlike(one[id], two[id] ?? 0));
}
