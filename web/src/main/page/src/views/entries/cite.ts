import type { Source } from '../../api/entries';

const OTHERS = 'and others';

/** A source as a text cites it: `Prieto-Curiel, Campedelli and Hope 2023` is `Prieto-Curiel et al. 2023`. */
export function citation({ authors, publishedIn, year }: Source): string {
  const families = authors.filter((author) => !author.startsWith('(')).map((author) => author.split(',')[0]);
  const named = families.filter((family) => !family.startsWith(OTHERS));
  if (named.length === 0) return `${publishedIn.split(',')[0]} ${year}`;
  return `${families.length > 2 || families.length > named.length ? `${named[0]} et al.` : named.join(' & ')} ${year}`;
}

/** The address of a source; null if it has none that is safe to follow. */
export function addressOfSource(source: Source): string | null {
  if (source.doi) return `https://doi.org/${encodeURI(source.doi)}`;
  return source.url && /^https?:\/\//.test(source.url) ? source.url : null;
}

/** Lower case without accents, so that `Mérida` is found by `merida`. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether a text holds every word that is searched for. */
export function holds(text: string, search: string): boolean {
  const within = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
