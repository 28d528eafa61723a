import type { Source } from '../../api/entries';
import type { Language } from '../../state/link';
import { words } from './words';

/** How what is published begins where no author is named, in either language, and the word that cites it. */
const DESCRIBED = [
  [/^(press report|notas? de prensa)/, 'press'],
  [/^(poll|(serie de )?encuestas)/, 'polls'],
  [/^concept/, 'concept'],
] as const;
const OTHERS = /^(and others|y otros)/;

function described({ authors, publishedIn }: Pick<Source, 'authors' | 'publishedIn'>): string | null {
  const kind = DESCRIBED.find(([begins]) => begins.test(publishedIn))?.[1];
  return kind && authors.every((author) => author.startsWith('(')) ? words.value.described[kind] : null;
}

/** A source as a text cites it: `Prieto-Curiel, Campedelli and Hope 2023` is `Prieto-Curiel et al. 2023`. */
export function citation({ authors, publishedIn, year }: Source): string {
  const families = authors.filter((author) => !author.startsWith('(')).map((author) => author.split(',')[0]);
  const named = families.filter((family) => !OTHERS.test(family));
  if (named.length === 0) return `${described({ authors, publishedIn }) ?? publishedIn.split(',')[0]} ${year}`;
  return `${families.length > 2 || families.length > named.length ? `${named[0]} et al.` : named.join(' & ')} ${year}`;
}

const SPANISH = new Set([
  'de',
  'del',
  'la',
  'las',
  'el',
  'los',
  'en',
  'que',
  'un',
  'una',
  'por',
  'para',
  'con',
  'hasta',
  'y',
  'este',
  'segun',
  'sobre',
  'autor',
  'autores',
  'nota',
]);
const ENGLISH = new Set(['the', 'of', 'and', 'in', 'on', 'to', 'for', 'by', 'from', 'with', 'is', 'how', 'what', 'an']);

/** The language of a source's title. */
export function languageOf({ title }: Pick<Source, 'title'>): Language {
  return languageOfText(title);
}

/** The language of a citation: that of the names in it, which stay as they are; none of its own where it only describes. */
export function citedLanguage(source: Source): Language | undefined {
  return described(source) === null ? languageOfText(citation(source)) : undefined;
}

/** The language of a text by its small words; sources of this debate are in English unless they show otherwise. */
export function languageOfText(text: string): Language {
  const words = plain(text).split(/[^a-z]+/);
  const of = (small: ReadonlySet<string>) => words.filter((word) => small.has(word)).length;
  return of(SPANISH) > of(ENGLISH) ? 'es' : 'en';
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
