/** What the page takes over from documents and results of the repository when it is built, so that it cannot drift from them. */
import { Marked } from 'marked';

/** A page of a room of the model. */
export interface Room {
  readonly id: string;
  readonly title: string;
  /** Markup without scripts, styles or raw markup of the document. */
  readonly html: string;
}

const LEVELS_DOWN = 1;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Where a link of a document leads on the page; null where it leads out of what the page holds. */
function addressOf(href: string): string | null {
  if (/^https?:\/\//.test(href)) return href;
  if (href.includes('published-results')) return '#published';
  const room = /^(\w+)\.md$/.exec(href);
  return room ? `#room-${room[1]}` : null;
}

/** Renders a room's document; diagrams are left out, as the tables of signals say the same. */
export function roomOf(id: string, markdown: string): Room {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? id;
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        if (depth === 1) return '';
        const level = Math.min(6, depth + LEVELS_DOWN);
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      code({ text, lang }) {
        return lang === 'mermaid' ? '' : `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
      },
      html({ text }) {
        return /^<br\s*\/?>$/.test(text.trim()) ? '<br>' : '';
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const address = addressOf(href);
        if (address === null) return inner;
        const outside = address.startsWith('#') ? '' : ' rel="noreferrer noopener" target="_blank"';
        return `<a href="${escaped(address)}"${outside}>${inner}</a>`;
      },
      image: () => '',
      table({ header, rows }) {
        const isEmpty = header.every(({ text }) => text.trim() === '');
        const cells = (of: typeof header, tag: string) =>
          of
            .map((cell) =>
              cell.text.trim() === '' ? '<td></td>' : `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`,
            )
            .join('');
        const head = isEmpty ? '' : `<thead><tr>${cells(header, 'th')}</tr></thead>`;
        const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return `<div class="scroll" tabindex="0" role="group">\n<table>${head}<tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return { id, title, html: marked.parse(markdown, { async: false }) };
}

export type Verdict = 'holds' | 'calibrated' | 'not_reproduced';

/** A number of a published result beside what the model gives. */
export interface Measured {
  readonly result: string;
  readonly quantity: string;
  readonly unit: string;
  readonly target: string;
  readonly tolerance: string;
  readonly measured: string;
  readonly verdict: Verdict;
}

const VERDICTS: Readonly<Record<string, Verdict>> = {
  holds: 'holds',
  'holds (calibrated)': 'calibrated',
  'not reproduced': 'not_reproduced',
};

/** The table of `docs/reference/published-results.md`. */
export function measuredOf(markdown: string): Measured[] {
  return markdown
    .split('\n')
    .filter((line) => /^\| \[V/.test(line))
    .map((line) => {
      const [result, quantity, unit, target, tolerance, measured, verdict] = line
        .replace(/^\| /, '')
        .replace(/ \|$/, '')
        .split(/ ?\| /)
        .map((cell) => cell.trim());
      const known = VERDICTS[verdict ?? ''];
      if (!known) throw new Error(`published-results.md: a verdict that the page does not know: ${line}`);
      return {
        result: result.replace(/^\[(\w+)\].*$/, '$1'),
        quantity,
        unit,
        target,
        tolerance,
        measured,
        verdict: known,
      };
    });
}

/** A recorded year beside the futures that history matching keeps. */
export interface Compared {
  readonly year: number;
  readonly fitted: boolean;
  readonly recorded: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly error: number;
  readonly lastValueError: number | null;
  readonly trendError: number | null;
}

/** What is compared with one column of the record. */
export interface Target {
  readonly outcome: string;
  readonly series: string;
  readonly years: readonly Compared[];
}

/** What history matching left, and how near it comes to the record. */
export interface Hindcast {
  readonly futures: number;
  readonly cutOff: number;
  readonly matching: number;
  readonly ruledOutAtFirst: number;
  /** Share of the kept futures within the band. */
  readonly middle: number;
  readonly targets: readonly Target[];
}

function numberOf(text: string, key: string): number {
  const value = new RegExp(`^${key}: (\\S+)$`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`There is no ${key}.`);
  return Number(value);
}

/** Reads `scenarios/calibration/matched.yaml`, which is written by the calibration, beside its plan. */
export function hindcastOf(matched: string, plan: string): Hindcast {
  const series = [...plan.matchAll(/^ {2}- outcome: \S+\n {4}series: (\S+)$/gm)].map(([, id]) => id);
  const targets: { outcome: string; series: string; years: Compared[] }[] = [];
  for (const [, block] of matched.slice(matched.indexOf('\nerrors:')).matchAll(/^ {2}- (outcome: (?:.|\n {4})*)/gm)) {
    const fields = new Map(block.split(/\n {4}/).map((line) => line.split(': ', 2) as [string, string]));
    const text = (key: string): string => {
      const value = fields.get(key);
      if (value === undefined) throw new Error(`matched.yaml: an error has no ${key}.`);
      return value.trim();
    };
    const optional = (key: string) => (fields.has(key) ? Number(text(key)) : null);
    const year = Number(text('year'));
    const now = targets.at(-1);
    const compared: Compared = {
      year,
      fitted: text('fitted') === 'true',
      recorded: Number(text('recorded')),
      low: Number(text('low')),
      middle: Number(text('middle')),
      high: Number(text('high')),
      error: Number(text('error')),
      lastValueError: optional('last_value_error'),
      trendError: optional('trend_error'),
    };
    if (now && now.outcome === text('outcome') && (now.years.at(-1)?.year ?? 0) < year) now.years.push(compared);
    else targets.push({ outcome: text('outcome'), series: series[targets.length] ?? '', years: [compared] });
  }
  if (targets.length !== series.length) {
    throw new Error(`matched.yaml has errors of ${targets.length} targets, hindcast.yaml has ${series.length}.`);
  }
  return {
    futures: numberOf(matched, 'futures'),
    cutOff: numberOf(matched, 'cut_off'),
    matching: numberOf(matched, 'matching'),
    ruledOutAtFirst: Number(/ruled_out: ([\d.]+)/.exec(matched)?.[1]),
    middle: numberOf(plan, 'middle'),
    targets,
  };
}

/** How the work is cited. */
export interface Citation {
  readonly authors: string;
  readonly title: string;
}

/** Reads `CITATION.cff`. */
export function citationOf(text: string): Citation {
  const title = /^title: "(.+)"$/m.exec(text)?.[1];
  const authors = /^authors:\n {2}- name: "(.+)"$/m.exec(text)?.[1];
  if (!title || !authors) throw new Error('CITATION.cff has no title or no authors.');
  return { authors, title };
}
