import { WordTable } from '../../words/words';
import { en } from './words-en';
import { es } from './words-es';

/** Words of the comparison of courses. */
export const words = new WordTable<typeof en>(en, es);

export type CompareWords = typeof en;
