import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationOf, hindcastOf, measuredOf, roomOf } from '../build/documents';

const REPOSITORY = '../../../..';
const read = (path: string) => readFileSync(join(REPOSITORY, path), 'utf8');

describe('a document of a room', () => {
  it('keeps tables, equations and links that lead somewhere', () => {
    const { title, html } = roomOf(
      'law',
      '# Law\n\n## Equations\n\n| | |\n|---|---|\n| index | `X = Σ w` |\n\n[results](../reference/published-results.md), [other](leadership.md), [far](https://a.org/x?a=1&b=2), [gone](../x.md)\n',
    );
    expect(title).toBe('Law');
    expect(html).toContain('<h3>Equations</h3>');
    expect(html).toContain('<td><code>X = Σ w</code></td>');
    expect(html).not.toContain('<thead>');
    expect(html).toContain('<a href="#published">results</a>');
    expect(html).toContain('<a href="#room-leadership">other</a>');
    expect(html).toContain('href="https://a.org/x?a=1&amp;b=2"');
    expect(html).toContain(', gone');
  });

  it('brings in no markup of its own but line breaks', () => {
    const { html } = roomOf(
      'x',
      '# X\n\n<script>alert(1)</script>\n\n<!-- parameters -->\n\na <b onclick="x">b</b> c<br>d\n',
    );
    expect(html).not.toMatch(/<script|<b |onclick|<!--/);
    expect(html).toContain('c<br>d');
  });

  it('is rendered for every room of the model, without diagrams', () => {
    const rooms = readdirSync(join(REPOSITORY, 'docs/model'));
    expect(rooms.length).toBeGreaterThan(10);
    for (const file of rooms) {
      const { html } = roomOf(file, read(`docs/model/${file}`));
      expect(html, file).toContain('<h3>Equations');
      expect(html, file).not.toContain('flowchart');
      expect(html, file).not.toMatch(/ style=|<script|<th><\/th>/);
    }
  });
});

describe('the table of published results', () => {
  const measured = measuredOf(read('docs/reference/published-results.md'));

  it('is taken over whole', () => {
    const said = /^(\d+) of (\d+) numbers hold; (\d+) are/m.exec(read('docs/reference/published-results.md'));
    expect(measured.length).toBe(Number(said?.[2]));
    expect(measured.filter(({ verdict }) => verdict === 'not_reproduced').length).toBe(Number(said?.[3]));
    for (const each of measured) {
      expect(each.result).toMatch(/^V\d+[a-z]?$/);
      expect(each.measured).toMatch(/\d/);
      expect(each.target).toMatch(/\d/);
    }
  });

  it('has the numbers of each result in the order of its evidence file', () => {
    const counts = new Map<string, number>();
    for (const { result } of measured) counts.set(result, (counts.get(result) ?? 0) + 1);
    for (const [result, count] of counts) {
      const text = read(`evidence/results/${result}.yaml`);
      const quantities = [...text.matchAll(/^ {2}- id: /gm)];
      expect(quantities.length, result).toBe(count);
    }
  });

  it('refuses a verdict that the page has no word for', () => {
    expect(() => measuredOf('| [V1](#v1) | Members | person | 1 | ± 1 % | 1 | perhaps |')).toThrow('perhaps');
  });
});

describe('what history matching left', () => {
  const hindcast = hindcastOf(read('scenarios/calibration/matched.yaml'), read('scenarios/calibration/hindcast.yaml'));

  it('is told target by target, with years in order and numbers in the band', () => {
    expect(hindcast.targets.length).toBeGreaterThan(3);
    for (const { outcome, years } of hindcast.targets) {
      expect(outcome).toMatch(/^\w+\.\w+$/);
      for (const [at, each] of years.entries()) {
        expect(each.low).toBeLessThanOrEqual(each.middle);
        expect(each.middle).toBeLessThanOrEqual(each.high);
        expect(each.error).toBeCloseTo(each.middle / each.recorded - 1, 3);
        if (at > 0) expect(each.year).toBeGreaterThan(years[at - 1].year);
        if (each.lastValueError !== null) expect(each.fitted).toBe(false);
      }
    }
    expect(hindcast.targets.some(({ years }) => years.some(({ fitted }) => !fitted))).toBe(true);
    expect(hindcast.ruledOutAtFirst).toBeGreaterThan(0);
    expect(hindcast.matching).toBeLessThan(1);
  });

  it('is refused where plan and errors do not belong together', () => {
    expect(() => hindcastOf(read('scenarios/calibration/matched.yaml'), 'middle: 0.9\n')).toThrow('targets');
  });
});

it('the citation names title and authors', () => {
  expect(citationOf(read('CITATION.cff'))).toEqual({
    authors: 'The Contrapeso authors',
    title: expect.stringMatching(/^Contrapeso: /),
  });
});
