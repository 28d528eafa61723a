import type { LawAnswer, LegalRule } from '../../api/law';
import { count } from '../../numbers/numerals';
import { elementId, useReveal } from '../entries/useReveal';
import { SourceLinks } from '../entries/SourceLinks';
import { list } from '../../state/evidence';
import { words } from './words';

interface Props {
  readonly law: LawAnswer;
  readonly course: string;
  readonly readings: readonly { readonly id: string; readonly name: string }[];
}

function Present({ law, course, readings, rule }: Props & { rule: LegalRule }) {
  const say = words.value;
  return (
    <ul class="rule-present">
      {readings.map(({ id, name }) => {
        const states = law.readings.find(({ reading }) => reading === id)?.states[course]?.[rule.id] ?? [];
        const engaged = (['breached', 'disputed', 'met'] as const)
          .map((state) => ({ state, weeks: states.filter((each) => each === state).length }))
          .filter(({ weeks }) => weeks > 0);
        return (
          <li key={id}>
            <b>{`${name}:`}</b>{' '}
            {engaged.length === 0
              ? say.never
              : engaged.map(({ state, weeks }) => say.weeksOf(say.states[state], count(weeks))).join(', ')}
          </li>
        );
      })}
    </ul>
  );
}

/** What each rule says, how each side reads it, and when the model engages it. */
export function RuleList({ law, course, readings }: Props) {
  const say = words.value;
  list('sources');
  const pointed = useReveal(true);
  return (
    <section class="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">{say.rules}</h2>
      <p class="hint">{say.rulesHint}</p>
      {law.rules.map((rule, place) => (
        <details key={rule.id} class="rule" id={elementId(rule.id)} tabIndex={-1} open={pointed === rule.id}>
          <summary>
            <span class="rule-number">{place + 1}</span>
            <span>
              <span class="rule-title">{rule.name}</span>
              <span class="rule-authority">{rule.authority}</span>
            </span>
          </summary>
          <div class="rule-body">
            <h3>{say.says}</h3>
            <p>{rule.text}</p>
            <h3>{say.sides}</h3>
            <ul class="rule-readings">
              {rule.readings.map((reading) => (
                <li key={reading.by}>
                  <p>
                    <b>{reading.by}</b>{' '}
                    <span class={`position ${reading.position}`}>{say.states[reading.position]}</span>
                  </p>
                  <blockquote>{reading.words}</blockquote>
                  <SourceLinks ids={reading.sources} />
                </li>
              ))}
            </ul>
            <h3>{say.engaged}</h3>
            <p>{rule.when}</p>
            <h3>{say.now}</h3>
            <Present law={law} course={course} readings={readings} rule={rule} />
            <SourceLinks ids={rule.sources} />
          </div>
        </details>
      ))}
    </section>
  );
}
