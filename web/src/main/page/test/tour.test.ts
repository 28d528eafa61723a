import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/state/link';
import { STOPS } from '../src/tour/state';
import { en } from '../src/words/en';
import { es } from '../src/words/es';

const WORDS_A_MINUTE = 200;
/** Time that a stop takes beside reading: to see where the light has moved, and to press the button. */
const SECONDS_A_STOP = 2;
const MOST_SECONDS = 60;

const TABLES = { en, es };

/** Words as readers count them; quotation marks, dots and dashes alone are none. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

describe('the tour', () => {
  it.each(LANGUAGES)('takes less than a minute in %s', (language) => {
    const { tourStops, tourTitle } = TABLES[language];
    const words = STOPS.reduce((sum, stop, at) => {
      const { title, text } = tourStops[stop];
      return sum + wordsIn(`${tourTitle(at + 1, STOPS.length)} ${title} ${text}`);
    }, 0);
    const seconds = (words / WORDS_A_MINUTE) * 60 + STOPS.length * SECONDS_A_STOP;
    expect(words).toBeGreaterThan(STOPS.length * 10);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  it('has a stop for every text, and no other', () => {
    for (const { tourStops } of Object.values(TABLES)) expect(Object.keys(tourStops)).toEqual([...STOPS]);
  });
});
