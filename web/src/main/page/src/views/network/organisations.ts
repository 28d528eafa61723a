import type { Organisation, OrganisationsAnswer } from '../../api/network';

export interface PlacedOrganisation {
  readonly organisation: Organisation;
  readonly x: number;
  readonly y: number;
}

/** Radius of a circle whose area is the number of members. */
export function radiusOf(members: number, scale: number): number {
  return Math.sqrt(Math.max(0, members)) * scale;
}

const GAP = 2;
const TURN = 0.32;
const PITCH = 0.55;

/**
 * Places organisations on a spiral around the largest, each where its largest size has room: the same data, the same
 * places, for all years.
 */
export function placedOrganisations(organisations: readonly Organisation[], scale: number): PlacedOrganisation[] {
  const most = (organisation: Organisation) => Math.max(...organisation.sizes);
  const order = [...organisations].sort((a, b) => most(b) - most(a) || a.id - b.id);
  const done: { organisation: Organisation; x: number; y: number; r: number }[] = [];
  let from = 0;
  for (const organisation of order) {
    const r = radiusOf(most(organisation), scale);
    for (let turn = from; ; turn += TURN / Math.sqrt(1 + turn * PITCH)) {
      const away = PITCH * turn;
      const x = away * Math.cos(turn);
      const y = away * Math.sin(turn);
      if (done.every((other) => Math.hypot(other.x - x, other.y - y) >= other.r + r + GAP)) {
        done.push({ organisation, x, y, r });
        from = Math.max(0, turn - 12);
        break;
      }
    }
  }
  return done.map(({ organisation, x, y }) => ({ organisation, x, y }));
}

/** Half the side of the square around the origin that holds all circles at their largest. */
export function extentOf(all: readonly PlacedOrganisation[], scale: number): number {
  return Math.max(
    1,
    ...all.map(({ organisation, x, y }) => Math.hypot(x, y) + radiusOf(Math.max(...organisation.sizes), scale)),
  );
}

/** How the organisations of a future stand in a year. */
export interface Standing {
  readonly count: number;
  readonly members: number;
  /** Share of the members in the largest of them. */
  readonly largest: number;
  /** Founded since the policy start, by breaking away from another and otherwise. */
  readonly splits: number;
  readonly entrants: number;
  readonly ended: number;
}

/** Members below which an organisation counts as ended. */
const ENDED = 1;

export function standingOf(answer: OrganisationsAnswer, year: number, start: number): Standing {
  const sizes = answer.organisations.map((each) => each.sizes[year] ?? 0).filter((size) => size >= ENDED);
  const members = sizes.reduce((sum, size) => sum + size, 0);
  const now = answer.years[year] ?? 0;
  const founded = answer.organisations.filter(({ born }) => born != null && born >= start && born <= now);
  return {
    count: sizes.length,
    members,
    largest: members > 0 ? Math.max(...sizes) / members : 0,
    splits: founded.filter(({ parent }) => parent != null).length,
    entrants: founded.filter(({ parent }) => parent == null).length,
    ended: answer.organisations.filter(({ ended }) => ended != null && ended >= start && ended <= now).length,
  };
}
