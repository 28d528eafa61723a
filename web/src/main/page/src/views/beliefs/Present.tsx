import { count, percent } from '../../numbers/numerals';
import { link } from '../../state/address';
import { answered, answeredByDefault, change, current } from '../../state/laboratory';
import { hasOwnBeliefs } from '../../state/link';
import { isComing } from '../../state/live';
import { OutcomeSpread } from '../entries/OutcomeSpread';
import { CoursePicker } from '../laboratory/Pickers';
import { large, outcomes } from '../laboratory/results';
import { words } from './words';

/** Share of the futures that come near the record, under the reader's beliefs and the default ones. */
export function Match() {
  const say = words.value;
  const { language } = link.value;
  const now = current.estimate.value;
  const standard = answeredByDefault.value;
  return (
    <section class="match" aria-labelledby="match-title">
      <h2 id="match-title">{say.match}</h2>
      <div
        class="match-bar"
        role="meter"
        aria-label={say.matchLabel}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={now ? Math.round(100 * now.matching) : 0}
        style={{ '--share': now?.matching ?? 0, '--standard': standard?.matching ?? now?.matching ?? 0 }}
      >
        <span class="share" />
        {standard && <span class="standard" />}
      </div>
      <p class="match-text" aria-busy={isComing(current)}>
        {now
          ? say.matchText(percent(now.matching, language), count(now.matching * now.futures), count(now.futures))
          : say.waiting}{' '}
        {standard && say.matchDefault(percent(standard.matching, language))}
      </p>
    </section>
  );
}

/** One outcome of the link's course under the reader's beliefs and under the default ones. */
export function Effect() {
  const say = words.value;
  const outcome = outcomes.value.find(({ id }) => id === large.value[0]);
  if (!outcome) return null;
  const state = answered.value;
  const sentence = current.estimate.value?.outcomes.find(({ id }) => id === outcome.id)?.courses[1]?.sentence;
  return (
    <section class="effect" aria-labelledby="effect-title">
      {!link.value.embedded && (
        <>
          <h2 id="effect-title">{say.effect}</h2>
          <CoursePicker />
          <div class="picker">
            <label for="effect-outcome">{say.outcome}</label>
            <select
              id="effect-outcome"
              value={outcome.id}
              onChange={(event) =>
                change({
                  ...link.peek(),
                  large: [
                    event.currentTarget.value,
                    ...large.value.filter((id) => id !== event.currentTarget.value),
                  ].slice(0, 2),
                })
              }
            >
              {outcomes.value.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <OutcomeSpread
        outcome={outcome}
        of=""
        state={state}
        alone={{ ...state, large: [outcome.id] }}
        cases={[
          { key: 'yours', name: say.caseYours, estimate: current.estimate.value, isHollow: false },
          ...(hasOwnBeliefs(state)
            ? [{ key: 'default', name: say.caseDefault, estimate: answeredByDefault.value, isHollow: true }]
            : []),
        ]}
      >
        {sentence ? <p class="sentence course">{sentence}</p> : null}
      </OutcomeSpread>
    </section>
  );
}
