/** Flows of the supply chain and organisations of a future, as the server answers. */

export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly column: number;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  /** Median over futures, in `kg/year`, one a year. */
  readonly values: readonly number[];
}

export interface SupplyAnswer {
  readonly course: string;
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
