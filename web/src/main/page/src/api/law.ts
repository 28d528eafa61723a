/** How courses stand to the rules of law, as the server answers. */

export type RuleState = 'not_engaged' | 'met' | 'disputed' | 'breached';

export interface RuleReading {
  readonly by: string;
  readonly position: RuleState;
  readonly words: string;
  readonly sources: readonly string[];
}

export interface LegalRule {
  readonly id: string;
  readonly name: string;
  readonly authority: string;
  readonly text: string;
  readonly readings: readonly RuleReading[];
  readonly when: string;
  readonly sources: readonly string[];
}

/** States under one reading of self-defence, by course and rule, one a week; exposure likewise. */
export interface LawReading {
  readonly reading: string;
  readonly states: Readonly<Record<string, Readonly<Record<string, readonly RuleState[]>>>>;
  readonly exposure: Readonly<Record<string, readonly number[]>>;
}

export interface LawAnswer {
  readonly rules: readonly LegalRule[];
  readonly years: readonly number[];
  readonly weeks: readonly number[];
  readonly disputedWeight: number;
  readonly readings: readonly LawReading[];
}
