import type { LawAnswer, LawReading, RuleState } from '../../api/law';
import { DEFAULT_COURSE } from '../../state/link';

/** Weeks in a row in which a rule stands the same way: from the first to the last, as positions in the list of weeks. */
export interface StateSpan {
  readonly state: RuleState;
  readonly first: number;
  readonly last: number;
}

export function spansOf(states: readonly RuleState[]): StateSpan[] {
  const spans: { state: RuleState; first: number; last: number }[] = [];
  states.forEach((state, at) => {
    const now = spans.at(-1);
    if (now?.state === state) now.last = at;
    else spans.push({ state, first: at, last: at });
  });
  return spans;
}

/** The course that is held against no change; no change itself where nothing else was asked for. */
export function courseOf(reading: LawReading): string {
  return Object.keys(reading.states).find((id) => id !== DEFAULT_COURSE) ?? DEFAULT_COURSE;
}

/** What a state adds to the exposure index of so many rules. */
export function addedBy(state: RuleState | undefined, disputedWeight: number, rules: number): number {
  if (state === 'breached') return 1 / rules;
  return state === 'disputed' ? disputedWeight / rules : 0;
}

/** A rule's part of the exposure index over the weeks, and where it begins: the parts stand on one another. */
export interface ExposurePart {
  readonly rule: string;
  readonly place: number;
  readonly spans: readonly (StateSpan & { readonly low: number; readonly high: number })[];
}

/** The exposure index of a course, rule by rule, cut where any part of it changes. */
export function exposureParts(law: LawAnswer, reading: LawReading, course: string): ExposurePart[] {
  const states = law.rules.map((rule) => reading.states[course]?.[rule.id] ?? []);
  const key = (at: number) => states.map((of) => of[at]).join();
  const cuts: { first: number; last: number }[] = [];
  law.weeks.forEach((_, at) => {
    const now = cuts.at(-1);
    if (now && key(at) === key(now.first)) now.last = at;
    else cuts.push({ first: at, last: at });
  });
  return law.rules.map((rule, place) => ({
    rule: rule.id,
    place,
    spans: cuts.map(({ first, last }) => {
      const below = states
        .slice(0, place)
        .reduce((sum, of) => sum + addedBy(of[first], law.disputedWeight, law.rules.length), 0);
      const state = states[place][first];
      return {
        state,
        first,
        last,
        low: below,
        high: below + addedBy(state, law.disputedWeight, law.rules.length),
      };
    }),
  }));
}

/** How many rules stand each way in a week. */
export function tally(law: LawAnswer, reading: LawReading, course: string, at: number): Record<RuleState, number> {
  const counts: Record<RuleState, number> = { not_engaged: 0, met: 0, disputed: 0, breached: 0 };
  for (const rule of law.rules) {
    const state = reading.states[course]?.[rule.id]?.[at];
    if (state) counts[state] += 1;
  }
  return counts;
}

/** The week of the highest exposure, the first of them. */
export function worstWeek(reading: LawReading, course: string): number {
  const exposure = reading.exposure[course] ?? [];
  return exposure.reduce((best, value, at) => (value > exposure[best] + 1e-12 ? at : best), 0);
}

/** Weeks after the last change that are still shown, and the fewest that are. */
const AFTERMATH = 26;
const FEWEST = 104;

/** The last week in which a rule comes to stand otherwise than before, under any course and reading; 0 if none does. */
export function lastChange(law: LawAnswer): number {
  let last = 0;
  for (const { states } of law.readings) {
    for (const byRule of Object.values(states)) {
      for (const of of Object.values(byRule)) last = Math.max(last, spansOf(of).at(-1)?.first ?? 0);
    }
  }
  return last;
}

/** The first weeks, up to some time after the last change: what comes later is more of the same. */
export function untilSettled(law: LawAnswer): LawAnswer {
  const count = Math.max(FEWEST, lastChange(law) + AFTERMATH) + 1;
  if (count >= law.weeks.length) return law;
  const cut = <T>(values: readonly T[]) => values.slice(0, count);
  const each = <T, R>(of: Readonly<Record<string, T>>, to: (value: T) => R): Record<string, R> =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, to(value)]));
  return {
    ...law,
    years: cut(law.years),
    weeks: cut(law.weeks),
    readings: law.readings.map((reading) => ({
      ...reading,
      states: each(reading.states, (byRule) => each(byRule, cut)),
      exposure: each(reading.exposure, cut),
    })),
  };
}

/** Neighbouring spans that are drawn alike as one. */
export function joined<S extends { state: RuleState; first: number; last: number; low: number; high: number }>(
  spans: readonly S[],
): S[] {
  const all: S[] = [];
  for (const span of spans) {
    const before = all.at(-1);
    if (before && before.state === span.state && before.low === span.low && before.high === span.high) {
      all[all.length - 1] = { ...before, last: span.last };
    } else all.push(span);
  }
  return all;
}

/** What a reading is called where there is little room. */
export function letter(reading: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + reading);
}
