import type { Source } from '../../api/entries';
import { citation, holds } from '../entries/cite';
import type { Index, Kind } from './hanging';

export const ORDERS = ['name', 'year', 'cited'] as const;

export interface Filter {
  readonly search: string;
  /** How it was seen, or empty. */
  readonly seen: string;
  /** Kind of entries that must hang on it, or empty. */
  readonly kind: string;
  /** One of `ORDERS`. */
  readonly order: string;
}

export const OPEN: Filter = { search: '', seen: '', kind: '', order: 'name' };

const COMPARE: Readonly<Record<string, (a: Source, b: Source) => number>> = {
  year: (a, b) => b.year - a.year,
  cited: (a, b) => b.citedBy.length - a.citedBy.length,
};

/** Sources that fit a filter, in its order and then by name. */
export function filtered(sources: readonly Source[], { search, seen, kind, order }: Filter, index: Index): Source[] {
  return sources
    .filter(
      (source) =>
        (seen === '' || source.seen === seen) &&
        (kind === '' || source.citedBy.some((id) => index.get(id)?.kind === (kind as Kind))) &&
        (search === '' ||
          holds(
            `${source.id} ${source.title} ${source.authors.join(' ')} ${source.year} ${source.publishedIn} ${source.note ?? ''}`,
            search,
          )),
    )
    .map((source) => ({ source, name: citation(source) }))
    .sort((a, b) => (COMPARE[order]?.(a.source, b.source) ?? 0) || a.name.localeCompare(b.name))
    .map(({ source }) => source);
}
