import type { Source } from '../../api/entries';

/** A source as a text cites it: `Prieto-Curiel, Campedelli and Hope 2023` is `Prieto-Curiel et al. 2023`. */
export function citation(source: Source): string {
  const families = source.authors.map((author) => author.split(',')[0]);
  const who = families.length > 2 ? `${families[0]} et al.` : families.join(' & ');
  return `${who === '' ? source.title : who} ${source.year}`;
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
