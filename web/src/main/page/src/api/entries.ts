/** Entries of the evidence as the server lists them, in one language. */

export interface Rival {
  readonly value: number;
  readonly source: string;
  readonly note: string;
}

export interface Parameter {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly meaning: string;
  readonly symbol: string;
  readonly unit: string;
  readonly central: number;
  readonly low: number;
  readonly high: number;
  readonly distribution: 'uniform' | 'log_uniform' | 'triangular' | 'constant';
  readonly acts: 'always' | 'start';
  readonly grade: Grade;
  readonly sources: readonly string[];
  readonly rivals: readonly Rival[];
  readonly reason: string;
  readonly reviewBy: string;
}

export type Grade = 'primary' | 'secondary' | 'reproduced' | 'derived' | 'judgement' | 'unverified';

export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly weight: number;
  readonly sources: readonly string[];
}

/** A contested mechanism with the reason for its weights. */
export interface Contested {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly question: string;
  readonly standard: string;
  readonly alternatives: readonly Alternative[];
  readonly reason: string;
  readonly reviewBy: string;
}

export interface Citation {
  readonly source: string;
  readonly words?: string | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Supposition {
  readonly hypotheses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly parameters: Readonly<Record<string, Interval>>;
  readonly levers: Readonly<Record<string, number>>;
}

export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly madeBy: string;
  readonly rows: readonly string[];
  readonly support: readonly Citation[];
  readonly against: readonly Citation[];
  readonly note?: string | null;
  readonly ifTrue: Supposition;
  readonly ifFalse: Supposition;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly publishedIn: string;
  readonly doi?: string | null;
  readonly url?: string | null;
  readonly seen: Grade;
  readonly seenHow: string;
  readonly licence: string;
  readonly note?: string | null;
  readonly citedBy: readonly string[];
}

export interface Row {
  readonly id: string;
  readonly part: string;
  readonly reach: readonly string[];
}

export interface Column {
  readonly id: string;
  readonly unit?: string | null;
  readonly meaning: string;
}

/** Recorded data with its rows, `[row][column]`. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly Column[];
  readonly sources: readonly string[];
  readonly licence: string;
  readonly rows: readonly (readonly string[])[];
}

export interface Unknown {
  readonly id: string;
  readonly order: number;
  readonly text: string;
  readonly bearsOn: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly name: string;
}

/** A number of a published result: what the model must come to, and why it does not where it does not. */
export interface PublishedQuantity {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly calibrated: boolean;
  readonly notReproduced?: string | null;
}

export interface PublishedResult {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly quantities: readonly PublishedQuantity[];
  readonly note?: string | null;
  readonly sources: readonly string[];
}

export interface Lists {
  readonly parameters: Parameter;
  readonly hypotheses: Contested;
  readonly claims: Claim;
  readonly sources: Source;
  readonly debate: Row;
  readonly series: Series;
  readonly unknowns: Unknown;
  readonly rules: Rule;
  readonly results: PublishedResult;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}
