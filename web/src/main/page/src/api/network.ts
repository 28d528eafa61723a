/** Flows of the supply chain and organisations of a future, as the server answers. */

/** Median and middle 80 % over the futures, one value a year. */
export interface Spread {
  readonly p10: readonly number[];
  readonly p50: readonly number[];
  readonly p90: readonly number[];
}

/** An amount under the course, under no change, and the difference future by future; the latter two only where the course is another. */
export interface Held {
  readonly values: Spread;
  readonly baseline?: Spread | null;
  readonly change?: Spread | null;
}

export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly column: number;
  /** What passes through it, in `kg/year`. */
  readonly total: Held;
  /** A way's part of what is sent on all ways, from 0 to 1. */
  readonly share?: Held | null;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  /** In `kg/year`. */
  readonly amount: Held;
}

export interface SupplyAnswer {
  readonly course: string;
  /** The course that changes are held against; none where the course is that. */
  readonly baseline?: string | null;
  readonly futures: number;
  readonly years: readonly number[];
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
}

/** An organisation: a number, never a name. */
export interface Organisation {
  readonly id: number;
  readonly sizes: readonly number[];
  readonly born?: number | null;
  readonly parent?: number | null;
  readonly ended?: number | null;
}

export interface OrganisationsAnswer {
  readonly course: string;
  readonly future: number;
  readonly years: readonly number[];
  readonly organisations: readonly Organisation[];
  readonly rivalries: readonly (readonly [number, number])[];
}
