import { link } from '../state/address';
import { en, type Words } from './en';
import { es } from './es';

export type { Words };

/** Words in both languages; the second table has every key of the first. */
export class WordTable<T> {
  constructor(
    readonly en: T,
    readonly es: NoInfer<T>,
  ) {}

  /** The words of the language in the link. */
  get value(): T {
    return this[link.value.language];
  }
}

/** Words of the frame and of the laboratory; other views keep theirs in `views/<view>/words.ts`. */
export const words = new WordTable<Words>(en, es);
