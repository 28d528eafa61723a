import type { Claim } from '../../api/entries';
import type { Link } from '../../state/link';
import { holds } from '../entries/cite';
import type { Leaning } from './leaning';

export const STATES = ['all', 'supposed', 'contested', 'onesided'] as const;

export interface Filter {
  readonly search: string;
  /** Id of a row of the debate, or empty. */
  readonly row: string;
  /** Who holds it, as `true:proponent`, or empty. */
  readonly side: string;
  /** One of `STATES`. */
  readonly state: string;
}

export const OPEN: Filter = { search: '', row: '', side: '', state: 'all' };

/** Claims that fit a filter. */
export function filtered(
  claims: readonly Claim[],
  { search, row, side, state }: Filter,
  link: Link,
  leaning: (claim: Claim, profile: string) => Leaning,
): Claim[] {
  const [truth, profile] = side.split(':');
  return claims.filter((claim) => {
    const sides = Math.min(1, claim.support.length) + Math.min(1, claim.against.length);
    return (
      (row === '' || claim.rows.includes(row)) &&
      (side === '' || leaning(claim, profile) === truth) &&
      (state !== 'supposed' || claim.id in link.claims) &&
      (state !== 'contested' || sides === 2) &&
      (state !== 'onesided' || sides === 1) &&
      (search === '' || holds(`${claim.id} ${claim.claim} ${claim.madeBy}`, search))
    );
  });
}
