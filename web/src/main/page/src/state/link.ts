/** The whole state of the page as a link; the server and the command line read the same query. */

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const VIEWS = [
  'laboratory',
  'compare',
  'beliefs',
  'claims',
  'network',
  'law',
  'opinion',
  'evidence',
  'method',
] as const;
export type View = (typeof VIEWS)[number];

/** How a lever is set: weeks are counted from the policy start. */
export interface LeverSetting {
  readonly value: number;
  readonly start?: number;
  readonly ramp?: number;
  readonly duration?: number;
}

/** A lever set otherwise than in the preset; `off` leaves it at the status quo. */
export type LeverChoice = LeverSetting | 'off';

/** Hashes and version that a link was made with. */
export interface Pins {
  readonly model?: string;
  readonly evidence?: string;
  /** Of the studies, courses and beliefs that ship. */
  readonly scenarios?: string;
  readonly v?: string;
}

export const PINS = ['model', 'evidence', 'scenarios', 'v'] as const satisfies readonly (keyof Pins)[];

export interface Link {
  readonly language: Language;
  readonly view: View;
  readonly embedded: boolean;
  readonly study: string;
  readonly course: string;
  readonly levers: Readonly<Record<string, LeverChoice>>;
  readonly beliefs: string;
  readonly hypotheses: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, string>>;
  readonly courses: readonly string[];
  readonly outcomes: readonly string[];
  readonly futures: number | null;
  readonly seed: number | null;
  readonly large: readonly string[];
  readonly show: 'level' | 'change';
  readonly lines: boolean;
  /** How the view itself stands, such as the year shown or what is searched for; another view begins anew. */
  readonly looks: Readonly<Record<string, string>>;
  readonly pins: Pins;
  /** Keys and values that this version cannot read. */
  readonly unread: readonly string[];
}

export const DEFAULT_STUDY = 'laboratory';
export const DEFAULT_COURSE = 'no_change';
export const DEFAULT_BELIEFS = 'even_handed';

export const START: Link = {
  language: 'en',
  view: 'laboratory',
  embedded: false,
  study: DEFAULT_STUDY,
  course: DEFAULT_COURSE,
  levers: {},
  beliefs: DEFAULT_BELIEFS,
  hypotheses: {},
  parameters: {},
  claims: {},
  courses: [],
  outcomes: [],
  futures: null,
  seed: null,
  large: [],
  show: 'level',
  lines: false,
  looks: {},
  pins: {},
  unread: [],
};

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const WHOLE = /^\d+$/;
/** Large charts that a view has at most. */
const MOST_CHARTS = 3;
const TIMES = ['start', 'ramp', 'duration'] as const;

/** Reads a lever's setting such as `5;start=26;ramp=4`; null if it is none. */
export function parseLever(text: string): LeverChoice | null {
  if (text === 'off') return 'off';
  const [value, ...rest] = text.split(';');
  if (!NUMBER.test(value)) return null;
  const setting: { value: number; start?: number; ramp?: number; duration?: number } = { value: Number(value) };
  for (const part of rest) {
    const [key, weeks] = part.split('=');
    const time = TIMES.find((name) => name === key);
    if (!time || weeks === undefined || !WHOLE.test(weeks)) return null;
    setting[time] = Number(weeks);
  }
  return setting;
}

export function formatLever(choice: LeverChoice): string {
  if (choice === 'off') return 'off';
  const times = TIMES.filter((time) => choice[time] !== undefined).map((time) => `;${time}=${choice[time]}`);
  return `${choice.value}${times.join('')}`;
}

/** Reads the path and the query of an address; what cannot be read is listed in `unread`. */
export function parseLink(path: string, query: string): Link {
  const parts = path.split('/').filter((part) => part !== '');
  const embedded = parts[0] === 'embed';
  if (embedded) parts.shift();
  const language = LANGUAGES.find((code) => code === parts[0]) ?? 'en';
  const view = VIEWS.find((name) => name === parts[1]) ?? 'laboratory';
  const levers: Record<string, LeverChoice> = {};
  const hypotheses: Record<string, string> = {};
  const parameters: Record<string, string> = {};
  const claims: Record<string, string> = {};
  const looks: Record<string, string> = {};
  const pins: { -readonly [key in keyof Pins]: string } = {};
  const unread: string[] = [];
  let link: Link = { ...START, language, view, embedded };
  for (const [key, value] of new URLSearchParams(query)) {
    const dot = key.indexOf('.');
    const family = dot < 0 ? key : key.slice(0, dot);
    const id = key.slice(dot + 1);
    const list = value === '' ? [] : value.split(',');
    const lever = family === 'l' ? parseLever(value) : null;
    if (dot > 0 && family === 'l' && lever) levers[id] = lever;
    else if (dot > 0 && family === 'h') hypotheses[id] = value;
    else if (dot > 0 && family === 'p') parameters[id] = value;
    else if (dot > 0 && family === 'claim' && (value === 'true' || value === 'false')) claims[id] = value;
    else if (dot > 0 && family === 'view') looks[id] = value;
    else if (key === 'study' || key === 'course' || key === 'beliefs') link = { ...link, [key]: value };
    else if (key === 'courses' || key === 'outcomes') link = { ...link, [key]: list };
    else if ((key === 'futures' || key === 'seed') && WHOLE.test(value)) link = { ...link, [key]: Number(value) };
    else if (key === 'o') link = { ...link, large: list.slice(0, MOST_CHARTS) };
    else if (key === 'show' && (value === 'change' || value === 'level')) link = { ...link, show: value };
    else if (key === 'lines') link = { ...link, lines: value === '1' };
    else if (isPin(key)) pins[key] = value;
    else unread.push(`${key}=${value}`);
  }
  return { ...link, levers, hypotheses, parameters, claims, looks, pins, unread };
}

function modelEntries(link: Link): [string, string][] {
  const entries: [string, string][] = [];
  if (link.study !== DEFAULT_STUDY) entries.push(['study', link.study]);
  if (link.course !== DEFAULT_COURSE) entries.push(['course', link.course]);
  for (const [id, choice] of Object.entries(link.levers)) entries.push([`l.${id}`, formatLever(choice)]);
  return entries;
}

function beliefEntries(link: Link): [string, string][] {
  const entries: [string, string][] = [];
  if (link.beliefs !== DEFAULT_BELIEFS) entries.push(['beliefs', link.beliefs]);
  for (const [id, value] of Object.entries(link.hypotheses)) entries.push([`h.${id}`, value]);
  for (const [id, value] of Object.entries(link.parameters)) entries.push([`p.${id}`, value]);
  for (const [id, value] of Object.entries(link.claims)) entries.push([`claim.${id}`, value]);
  return entries;
}

function sizeEntries(link: Link): [string, string][] {
  const entries: [string, string][] = [];
  if (link.outcomes.length > 0) entries.push(['outcomes', link.outcomes.join(',')]);
  if (link.futures !== null) entries.push(['futures', String(link.futures)]);
  if (link.seed !== null) entries.push(['seed', String(link.seed)]);
  return entries;
}

function viewEntries(link: Link): [string, string][] {
  const entries: [string, string][] = [];
  if (link.courses.length > 0) entries.push(['courses', link.courses.join(',')]);
  if (link.large.length > 0) entries.push(['o', link.large.join(',')]);
  if (link.show !== 'level') entries.push(['show', link.show]);
  if (link.lines) entries.push(['lines', '1']);
  for (const [name, value] of Object.entries(link.looks)) entries.push([`view.${name}`, value]);
  for (const key of PINS) {
    const pin = link.pins[key];
    if (pin) entries.push([key, pin]);
  }
  return entries;
}

function isPin(key: string): key is keyof Pins {
  return (PINS as readonly string[]).includes(key);
}

/** Leaves the marks that separate parts of a value as they are, so that links can be read. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(3B|3A|2C|3D)/g, (code) => decodeURIComponent(code));
}

function query(entries: [string, string][]): string {
  return entries
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encode(value)}`)
    .join('&');
}

/** What the model must know: course, beliefs, size; keys sorted, defaults left out. */
export function modelQuery(link: Link): string {
  return query([...modelEntries(link), ...beliefEntries(link), ...sizeEntries(link)]);
}

/** The same, with the courses to compare. */
export function comparisonQuery(link: Link): string {
  const courses: [string, string][] = link.courses.length > 0 ? [['courses', link.courses.join(',')]] : [];
  return query([...modelEntries(link), ...beliefEntries(link), ...sizeEntries(link), ...courses]);
}

/** The whole state. */
export function formatLink(link: Link): string {
  const all = query([...modelEntries(link), ...beliefEntries(link), ...sizeEntries(link), ...viewEntries(link)]);
  return `${link.embedded ? '/embed' : ''}/${link.language}/${link.view}${all === '' ? '' : `?${all}`}`;
}

/** The command that makes the numbers that a query asks for. */
export function commandOf(query: string): string {
  return `./contrapeso study --link '${query.replaceAll("'", '%27')}'`;
}

/** The command that makes the same numbers. */
export function command(link: Link): string {
  return commandOf(modelQuery(link));
}

/** Whether the beliefs are others than the default ones. */
export function hasOwnBeliefs(link: Link): boolean {
  return beliefEntries(link).length > 0;
}

/** Whether the course is another than no change. */
export function hasOwnCourse(link: Link): boolean {
  return link.course !== DEFAULT_COURSE || Object.keys(link.levers).length > 0;
}

/** The state of a link in another view, which begins as it does when nothing was done in it. */
export function inView(link: Link, view: View): Link {
  return link.view === view ? link : { ...link, view, looks: {} };
}

/**
 * The same link with the default beliefs.
 *
 * @param set levers that the link's claims set: they stay, so that the policy is the same
 */
export function withDefaultBeliefs(link: Link, set: Readonly<Record<string, LeverSetting>> = {}): Link {
  const levers = { ...link.levers, ...set };
  return { ...link, levers, beliefs: DEFAULT_BELIEFS, hypotheses: {}, parameters: {}, claims: {} };
}

/**
 * The state that a question asked about, looked at as the link now says: in its language, its view, its outcomes.
 *
 * @param question a query after a question mark, whatever stands before it and whatever else is asked
 */
export function asAsked(now: Link, question: string): Link {
  const asked = parseLink('', question.slice(question.indexOf('?') + 1));
  const { study, course, levers, beliefs, hypotheses, parameters, claims, outcomes, futures, seed } = asked;
  const courses = asked.courses.length > 0 ? asked.courses : now.courses;
  return { ...now, study, course, levers, beliefs, hypotheses, parameters, claims, courses, outcomes, futures, seed };
}

/** Whether two links ask the model for the same. */
export function isSameStudy(one: Link, other: Link): boolean {
  return modelQuery(one) === modelQuery(other);
}
