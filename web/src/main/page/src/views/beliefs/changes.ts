import type { Claim, Contested, Parameter } from '../../api/entries';
import type { Profile } from '../../api/types';
import { wholePercent } from '../../numbers/numerals';
import type { Language, Link } from '../../state/link';
import {
  believedRange,
  believedWeights,
  isSameRange,
  isSameWeights,
  parseRange,
  parseWeights,
  shares,
} from './believed';
import type { Words } from './words';
import { writeRange } from './written';

/** A belief that the reader has changed. */
export interface Change {
  readonly kind: 'hypotheses' | 'parameters' | 'claims';
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What two holders believe differently of one question or number. */
export interface Difference {
  readonly kind: 'hypotheses' | 'parameters';
  readonly id: string;
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

export interface Ground {
  readonly hypotheses: readonly Contested[];
  readonly parameters: readonly Parameter[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly language: Language;
  readonly say: Words;
}

/** Shares in words: the only alternative, or each with its percent, the heaviest first. */
export function writeWeights(
  hypothesis: Contested,
  weights: Readonly<Record<string, number>>,
  language: Language,
): string {
  return hypothesis.alternatives
    .filter((each) => weights[each.id] > 0)
    .sort((a, b) => weights[b.id] - weights[a.id])
    .map((each) => (weights[each.id] === 1 ? each.name : `${each.name} ${wholePercent(weights[each.id], language)}`))
    .join(', ');
}

/** What the reader has changed, in the order of the link. */
export function changesOf(link: Link, profile: Profile | undefined, ground: Ground): Change[] {
  const { language, say } = ground;
  const untouched: Link = { ...link, hypotheses: {}, parameters: {} };
  const changes: Change[] = [];
  for (const [id, text] of Object.entries(link.hypotheses)) {
    const hypothesis = ground.hypotheses.find((each) => each.id === id);
    if (!hypothesis) continue;
    const ids = hypothesis.alternatives.map((each) => each.id);
    changes.push({
      kind: 'hypotheses',
      id,
      name: hypothesis.name,
      from: writeWeights(hypothesis, believedWeights(hypothesis, untouched, profile, []).value, language),
      to: writeWeights(hypothesis, shares(parseWeights(text), ids), language),
    });
  }
  for (const [id, text] of Object.entries(link.parameters)) {
    const parameter = ground.parameters.find((each) => each.id === id);
    const range = parseRange(text);
    if (!parameter || !range) continue;
    changes.push({
      kind: 'parameters',
      id,
      name: parameter.name,
      from: writeRange(parameter, believedRange(parameter, untouched, profile, []).value, language, say),
      to: writeRange(parameter, range, language, say),
    });
  }
  for (const [id, truth] of Object.entries(link.claims)) {
    const claim = ground.claims.get(id);
    if (!claim) continue;
    changes.push({
      kind: 'claims',
      id,
      name: claim.claim,
      from: '',
      to: truth === 'true' ? say.supposedTrue : say.supposedFalse,
    });
  }
  return changes;
}

/** Someone who believes: what a link says, begun from a profile. */
export interface Holder {
  readonly link: Link;
  readonly profile: Profile | undefined;
  readonly suppositions: readonly Claim['ifTrue'][];
}

/** Questions and numbers that two holders believe differently. */
export function differencesOf(first: Holder, second: Holder, ground: Ground): Difference[] {
  const { language, say } = ground;
  const differences: Difference[] = [];
  for (const hypothesis of ground.hypotheses) {
    const one = believedWeights(hypothesis, first.link, first.profile, first.suppositions).value;
    const two = believedWeights(hypothesis, second.link, second.profile, second.suppositions).value;
    if (isSameWeights(one, two)) continue;
    differences.push({
      kind: 'hypotheses',
      id: hypothesis.id,
      name: hypothesis.name,
      first: writeWeights(hypothesis, one, language),
      second: writeWeights(hypothesis, two, language),
    });
  }
  for (const parameter of ground.parameters) {
    const one = believedRange(parameter, first.link, first.profile, first.suppositions).value;
    const two = believedRange(parameter, second.link, second.profile, second.suppositions).value;
    if (isSameRange(one, two)) continue;
    differences.push({
      kind: 'parameters',
      id: parameter.id,
      name: parameter.name,
      first: writeRange(parameter, one, language, say),
      second: writeRange(parameter, two, language, say),
    });
  }
  return differences;
}
