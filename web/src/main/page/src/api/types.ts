/** What the server sends; see its OpenAPI document. */

export interface About {
  readonly version: string;
  readonly model: string;
  readonly evidence: string;
  /** Of the studies, courses and beliefs that ship. */
  readonly scenarios: string;
}

export interface Group {
  readonly id: string;
  readonly name: string;
}

export interface Outcome {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly sentence: string;
  readonly unit: string;
  /** The unit in words; empty where the outcome's name says it. */
  readonly unitName?: string;
  readonly kind: string;
  readonly share?: boolean;
  readonly summary: string;
  readonly better: 'lower' | 'higher' | 'neither' | 'none';
  readonly headline?: number | null;
  readonly sources?: readonly string[];
}

export interface Setting {
  readonly value: number;
  readonly name: string;
}

export interface Lever {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly statusQuo: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly settings: readonly Setting[];
  readonly sources: readonly string[];
}

export interface CourseLever {
  readonly value: number;
  readonly start?: number | null;
  readonly ramp?: number | null;
  readonly duration?: number | null;
}

export interface Course {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly aim?: string | null;
  readonly levers: Readonly<Record<string, CourseLever>>;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly hypotheses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly parameters: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
}

export interface Hypothesis {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly question: string;
  readonly alternatives: readonly {
    readonly id: string;
    readonly name: string;
    readonly words: string;
    readonly sources: readonly string[];
  }[];
}

export interface Catalogue {
  readonly about: About;
  readonly groups: readonly Group[];
  readonly outcomes: readonly Outcome[];
  readonly levers: readonly Lever[];
  readonly courses: readonly Course[];
  readonly beliefs: readonly Profile[];
  readonly hypotheses: readonly Hypothesis[];
}

/** Quantiles over the matched futures, one value a year mark. */
export interface Bands {
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
}

export interface Spread {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** A share of futures with its 95 % interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface CourseEstimate extends Bands {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly summary: Spread;
  readonly better?: Share | null;
  readonly sentence: string;
  readonly difference?: Bands | null;
}

export interface OutcomeEstimate {
  readonly id: string;
  readonly history: Bands;
  readonly record?: readonly { readonly year: number; readonly value: number }[];
  readonly courses: readonly CourseEstimate[];
}

export interface Estimate {
  readonly futures: number;
  readonly of: number;
  readonly seed?: number;
  readonly final: boolean;
  readonly hash?: string;
  /** Share of the futures whose past comes near the record. */
  readonly matching: number;
  readonly courses: readonly string[];
  readonly historyYears: readonly number[];
  readonly years: readonly number[];
  readonly outcomes: readonly OutcomeEstimate[];
}

export interface Lines {
  readonly years: readonly number[];
  readonly courses: readonly { readonly id: string; readonly lines: readonly (readonly number[])[] }[];
}

/** What an outcome comes to under a course, and how that lies to the baseline, future by future. */
export interface Cell {
  readonly summary: Spread;
  readonly change: Spread;
  /** None of the baseline, and where better has no direction. */
  readonly better: Share | null;
  readonly higher: Share;
  readonly equal: number;
  readonly sentence: string;
  readonly bands: Bands | null;
}

/** How often one course beats another; where better has no direction, how often it comes out higher. */
export interface Pair extends Share {
  readonly equal: number;
}

export interface Comparison {
  readonly futures: number;
  readonly of: number;
  readonly seed?: number;
  readonly final: boolean;
  readonly matching: number;
  readonly courses: readonly string[];
  readonly baseline: string;
  readonly outcomes: readonly string[];
  readonly historyYears: readonly number[];
  readonly years: readonly number[];
  readonly history: readonly Bands[];
  /** By course, then outcome. */
  readonly cells: readonly (readonly Cell[])[];
  /** By outcome, course and other course. */
  readonly pairs: readonly (readonly (readonly (Pair | null)[])[])[];
}

/** An input inside and outside of ranges: medians of a parameter, shares of an alternative of a hypothesis. */
export interface Contrast {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly distance: number;
  readonly inside: number;
  readonly outside: number;
  readonly alternative: string | null;
}

export interface Contrasts {
  readonly futures: number;
  readonly inside: number;
  readonly contrasts: readonly Contrast[];
}

export interface Futures {
  readonly futures: number;
  readonly of: number;
  readonly courses: readonly string[];
  readonly baseline: string;
  readonly outcomes: readonly string[];
  readonly match: readonly number[];
  /** By course, outcome and future. */
  readonly summaries: readonly (readonly (readonly number[])[])[];
}

export interface Fault {
  readonly key: string;
  readonly value: string;
  readonly expected: string;
  readonly fix?: string | null;
}

/** Problem details, RFC 9457. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
}
