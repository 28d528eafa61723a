import { describe, expect, it } from 'vitest';
import {
  command,
  formatLever,
  formatLink,
  hasOwnBeliefs,
  hasOwnCourse,
  modelQuery,
  parseLever,
  parseLink,
  START,
  withDefaultBeliefs,
  type Link,
} from '../src/state/link';

const FULL: Link = {
  ...START,
  language: 'es',
  view: 'compare',
  course: 'full_campaign',
  levers: {
    'health.naloxone': { value: 1.3 },
    'campaign.threat': { value: 0.8, start: 26, ramp: 4, duration: 104 },
    'law.designation': 'off',
  },
  beliefs: 'proponent',
  hypotheses: { 'leadership.deterrence': 'anticipation:2,displacement:1' },
  parameters: { 'supply.capacity_per_strike': '0.01..0.05' },
  claims: { strikes_deter: 'false' },
  courses: ['no_change', 'full_campaign'],
  outcomes: ['violence.homicides'],
  futures: 500,
  seed: 7,
  large: ['violence.homicides', 'law.exposure'],
  show: 'change',
  lines: true,
  looks: { year: '2030', search: 'a & b=c' },
  pins: { model: 'aaaabbbbcccc', evidence: 'ddddeeeeffff', scenarios: '111122223333', v: '0.1.0' },
};

function reopened(link: Link): Link {
  const [path, query] = formatLink(link).split('?');
  return parseLink(path, query ?? '');
}

/** A small generator of its own, so that the links that are tried are the same at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a link', () => {
  it('restores the whole state', () => {
    expect(reopened(FULL)).toEqual(FULL);
  });

  it('leaves out what is as it is by default', () => {
    expect(formatLink(START)).toBe('/en/laboratory');
  });

  it('sorts its keys and keeps values readable', () => {
    expect(modelQuery(FULL)).toBe(
      'beliefs=proponent&claim.strikes_deter=false&course=full_campaign&futures=500' +
        '&h.leadership.deterrence=anticipation:2,displacement:1&l.campaign.threat=0.8;start=26;ramp=4;duration=104' +
        '&l.health.naloxone=1.3&l.law.designation=off&outcomes=violence.homicides' +
        '&p.supply.capacity_per_strike=0.01..0.05&seed=7',
    );
  });

  it('restores any state, whatever its strings hold', () => {
    const next = numbers(20260101);
    const text = () =>
      Array.from({ length: 1 + Math.floor(next() * 9) }, () => String.fromCharCode(33 + Math.floor(next() * 400))).join(
        '',
      );
    for (let trial = 0; trial < 500; trial++) {
      const link: Link = {
        ...START,
        language: next() < 0.5 ? 'en' : 'es',
        embedded: next() < 0.2,
        course: text(),
        beliefs: text(),
        levers: { [text()]: { value: (next() - 0.5) * 10 ** Math.floor(next() * 20 - 8) }, [`x${text()}`]: 'off' },
        hypotheses: { [text()]: text() },
        parameters: { [text()]: text() },
        futures: next() < 0.5 ? null : Math.floor(next() * 5000),
      };
      expect(reopened(link)).toEqual(link);
    }
  });

  it('lists what it cannot read and goes on', () => {
    const link = parseLink(
      '/en/laboratory',
      'l.health.naloxone=lots&claim.x=maybe&colour=red&course=threat&futures=-1',
    );
    expect(link.unread).toEqual(['l.health.naloxone=lots', 'claim.x=maybe', 'colour=red', 'futures=-1']);
    expect(link.course).toBe('threat');
  });

  it('falls back to English and the laboratory', () => {
    expect(parseLink('/fr/nowhere', '')).toEqual(START);
  });

  it('knows own beliefs from own courses', () => {
    expect([hasOwnBeliefs(FULL), hasOwnCourse(FULL)]).toEqual([true, true]);
    expect(hasOwnBeliefs(withDefaultBeliefs(FULL))).toBe(false);
    expect(hasOwnCourse({ ...START, beliefs: 'proponent' })).toBe(false);
  });

  it('gives a command that a shell takes whole', () => {
    expect(command({ ...START, course: "a'b; c" })).toBe("./contrapeso study --link 'course=a%27b;%20c'");
  });
});

describe("a lever's setting", () => {
  it.each(['5', '0.7;start=13', '-1;ramp=4;duration=52', 'off', '1e-7'])('is read and written: %s', (text) => {
    const setting = parseLever(text);
    expect(setting && formatLever(setting)).toBe(text);
  });

  it.each(['', 'five', '5;start', '5;begin=3', '5;start=1.5', '5;start=-1', 'NaN', 'Infinity', '0x10'])(
    'is not read from %s',
    (text) => {
      expect(parseLever(text)).toBeNull();
    },
  );
});
