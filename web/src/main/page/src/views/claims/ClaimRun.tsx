import { useEffect, useMemo } from 'preact/hooks';
import { estimates } from '../../api/client';
import type { Claim } from '../../api/entries';
import { answeredLink, answerFor } from '../../state/answered';
import { count } from '../../numbers/numerals';
import { summaryMeasure } from '../../numbers/summaries';
import { write } from '../../numbers/units';
import { link } from '../../state/address';
import { catalogue, change } from '../../state/laboratory';
import { command, hasOwnCourse, modelQuery, type Link } from '../../state/link';
import { isComing, LiveAnswer } from '../../state/live';
import type { Outcome } from '../../api/types';
import { words as frame } from '../../words/words';
import { OutcomeSpread, type Case } from '../entries/OutcomeSpread';
import { CoursePicker } from '../laboratory/Pickers';
import { words } from './words';

const SHOWN = 3;
const RUNS = ['true', 'believed', 'false'] as const;
type Run = (typeof RUNS)[number];

/** The link with a claim supposed true or false, or as it is believed. */
export function withClaim(state: Link, id: string, run: Run): Link {
  const claims = { ...state.claims };
  delete claims[id];
  return { ...state, claims: run === 'believed' ? claims : { ...claims, [id]: run } };
}

/** Whether the claim is supposed, and how. */
export function runOf(state: Link, id: string): Run {
  const truth = state.claims[id];
  return truth === 'true' || truth === 'false' ? truth : 'believed';
}

function useRuns(claim: Claim): Record<Run, LiveAnswer> {
  const answers = useMemo(
    () => ({
      true: new LiveAnswer('if-true', estimates),
      believed: new LiveAnswer('as-believed', estimates),
      false: new LiveAnswer('if-false', estimates),
    }),
    [claim.id],
  );
  const { language } = link.value;
  const queries = RUNS.map((run) => modelQuery(withClaim(link.value, claim.id, run)));
  useEffect(() => {
    RUNS.forEach((run, at) => answers[run].ask(queries[at], language));
  }, [answers, language, ...queries]);
  useEffect(() => () => RUNS.forEach((run) => answers[run].clear()), [answers]);
  return answers;
}

/** The state that the answers shown are of: the link as soon as one is to it, else that of an earlier question. */
function toldBy(answers: Record<Run, LiveAnswer>): Link {
  const heard = RUNS.filter((run) => answers[run].estimate.value);
  const run = heard.find((each) => !answers[each].isStale.value) ?? heard[0];
  return run ? answeredLink(answers[run]) : link.value;
}

/** Outcomes of the charts: the link's first, filled up with those of the study. */
function chosen(reported: readonly string[], large: readonly string[]): string[] {
  const wanted = large.filter((id) => reported.includes(id));
  return [...wanted, ...reported.filter((id) => !wanted.includes(id))].slice(0, SHOWN);
}

function Moved({ outcome, cases }: { outcome: Outcome; cases: readonly Case[] }) {
  const measure = summaryMeasure(outcome, frame.value, link.value.language);
  const median = (key: string): string | null => {
    const reported = cases
      .find((each) => each.key === key)
      ?.estimate?.outcomes.find(({ id }) => id === outcome.id)
      ?.courses.at(-1);
    return reported ? write(reported.summary.p50 * measure.factor, measure) : null;
  };
  const isTrue = median('true');
  const isFalse = median('false');
  return isTrue && isFalse ? <p class="sentence course">{words.value.moves(outcome.name, isFalse, isTrue)}</p> : null;
}

/** A claim run as if true, as it is believed and as if false: how three outcomes move. */
export function ClaimRun({ claim }: { claim: Claim }) {
  const say = words.value;
  const answers = useRuns(claim);
  const told = toldBy(answers);
  const cases: Case[] = RUNS.map((run) => ({
    key: run,
    name: say.runs[run],
    estimate: answerFor(answers[run], withClaim(told, claim.id, run)),
    isHollow: run === 'believed',
  }));
  const heard = cases.flatMap(({ estimate }) => (estimate ? [estimate] : []));
  const isFinal = RUNS.every((run) => !isComing(answers[run]));
  const troubles = RUNS.flatMap((run) => answers[run].trouble.value ?? []);
  const faults = troubles.flatMap((trouble) => (trouble.kind === 'faulty' ? trouble.faults : []));
  const reported = (heard[0]?.outcomes ?? []).map(({ id }) => id);
  const shown = chosen(reported, link.value.large);
  const outcomes = catalogue.value?.outcomes ?? [];
  const without = withClaim(told, claim.id, 'believed');
  const commands = RUNS.map((run) => command(withClaim(told, claim.id, run))).join('\n');
  const choose = (position: number, id: string) => {
    const next = [...shown];
    const other = next.indexOf(id);
    if (other >= 0) next[other] = next[position];
    next[position] = id;
    change({ ...link.peek(), large: next });
  };
  const isAlone = link.value.embedded;
  return (
    <div class="claim-run" aria-busy={!isFinal}>
      {!isAlone && (
        <div class="claim-run-head">
          <CoursePicker />
          {!hasOwnCourse(link.value) && <p class="hint">{say.courseHint}</p>}
        </div>
      )}
      {faults.length > 0 ? (
        <div class="notice problem" role="alert">
          <p>{say.refused}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault.key + fault.expected}>{fault.expected}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p class="hint" role="status">
          {troubles.length > 0
            ? say.lost
            : heard.length < RUNS.length
              ? say.waiting
              : say.progress(
                  count(Math.min(...heard.map(({ futures }) => futures))),
                  count(Math.max(...heard.map((estimate) => estimate.of))),
                )}
        </p>
      )}
      <div class="claim-charts">
        {shown.slice(0, isAlone ? 1 : SHOWN).map((id, position) => {
          const outcome = outcomes.find((each) => each.id === id);
          if (!outcome) return null;
          const selector = `claim-outcome-${position}`;
          return (
            <div key={position}>
              {!isAlone && (
                <div class="outcome-choice">
                  <label class="visually-hidden" for={selector}>
                    {say.outcomeOf(String(position + 1))}
                  </label>
                  <select id={selector} value={id} onChange={(event) => choose(position, event.currentTarget.value)}>
                    {reported.map((each) => (
                      <option key={each} value={each}>
                        {outcomes.find((known) => known.id === each)?.name ?? each}
                      </option>
                    ))}
                  </select>
                </div>
              )}
              <OutcomeSpread
                outcome={outcome}
                cases={cases}
                of={say.of(claim.claim.replace(/\.$/, ''))}
                state={without}
                alone={{ ...without, large: [id] }}
                anchor={claim.id}
                commands={commands}
              >
                <Moved outcome={outcome} cases={cases} />
              </OutcomeSpread>
            </div>
          );
        })}
      </div>
    </div>
  );
}
