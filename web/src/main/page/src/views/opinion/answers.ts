import { computed, effect } from '@preact/signals';
import { estimates } from '../../api/client';
import { link } from '../../state/address';
import { answeredLink, answerFor } from '../../state/answered';
import { underDefaultBeliefs } from '../../state/laboratory';
import { modelQuery, type Link } from '../../state/link';
import { LiveAnswer } from '../../state/live';

/** What the view tells of, in its order. */
export const OUTCOMES = [
  'opinion.us_support',
  'opinion.us_opposition',
  'opinion.us_support_republican',
  'opinion.us_support_independent',
  'opinion.us_support_democrat',
  'opinion.mexican_support',
  'opinion.anti_us_sentiment',
] as const;

export const own = new LiveAnswer('opinion', estimates);
export const byDefault = new LiveAnswer('opinion-default', estimates);

/** The state with the outcomes of this view in place of the study's. */
export function ofOpinion(state: Link): Link {
  return { ...state, outcomes: OUTCOMES };
}

const question = computed(() => modelQuery(ofOpinion(link.value)));
const defaultQuestion = computed(() => {
  const state = underDefaultBeliefs(link.value);
  return state && modelQuery(ofOpinion(state));
});

/** The state that the answer shown is of. */
export const answered = computed(() => ({ ...answeredLink(own), outcomes: link.value.outcomes }));

/** The answer under the default beliefs, where there is one of that state. */
export const answeredByDefault = computed(() => {
  const state = underDefaultBeliefs(answered.value);
  return state && answerFor(byDefault, ofOpinion(state));
});
const language = computed(() => link.value.language);

/** Keeps the answers in step with the link until the view is left. */
export function followOpinion(): () => void {
  const stops = [
    effect(() => own.ask(question.value, language.value)),
    effect(() => {
      if (defaultQuestion.value === null) byDefault.clear();
      else byDefault.ask(defaultQuestion.value, language.value);
    }),
  ];
  return () => {
    stops.forEach((stop) => stop());
    own.clear();
    byDefault.clear();
  };
}
