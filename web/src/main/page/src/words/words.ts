import { computed } from '@preact/signals';
import { link } from '../state/address';
import { en, type Words } from './en';
import { es } from './es';

export type { Words };

const TABLES = { en, es };

/** The words of the language in the link. */
export const words = computed<Words>(() => TABLES[link.value.language]);
