import { computed, effect, signal } from '@preact/signals';
import { catalogue as askCatalogue, estimates } from '../api/client';
import type { Catalogue } from '../api/types';
import { link, replace, visit } from './address';
import { Timeline } from './history';
import { inView, modelQuery, PINS, START, type Language, type Link, type Pins, type View } from './link';
import { LiveAnswer } from './live';
import { answeredLink, answerFor } from './answered';
import { byId } from './evidence';
import { underDefaults } from './supposed';

const UNDO_LIMIT = 100;
const HASH_LETTERS = 12;
const RETRY_MS = 2000;

/** What can be chosen, in the language of the page; null until it is here. */
export const catalogue = signal<Catalogue | null>(null);
export const isCatalogueLost = signal(false);

export const current = new LiveAnswer('current', estimates);
export const byDefault = new LiveAnswer('default', estimates);

/** The state that the results shown are of: the link, or that of an earlier question while they answer that one. */
export const answered = computed(() => answeredLink(current));

/** A state under the default beliefs; null where its own are these, and as long as its claims are not known. */
export function underDefaultBeliefs(state: Link): Link | null {
  const claims = Object.keys(state.claims).length > 0 ? byId('claims') : new Map();
  return underDefaults(state, claims, catalogue.value?.courses ?? []);
}

/** The estimate under the default beliefs, where there is one of the state that the results shown are of. */
export const answeredByDefault = computed(() => {
  const state = underDefaultBeliefs(answered.value);
  return state && answerFor(byDefault, state);
});

const timeline = new Timeline<Link>(UNDO_LIMIT);
export const canUndo = timeline.canUndo;
export const canRedo = timeline.canRedo;

/** The state when the movement under way began; null when nothing is being moved. */
let grabbed: Link | null = null;

/** A change that is under way, such as a slider that is dragged. */
export function move(next: Link): void {
  grabbed ??= link.peek();
  replace(next);
}

/** The end of a movement: one step for undo. */
export function settle(): void {
  if (grabbed && grabbed !== link.peek()) timeline.leave(grabbed);
  grabbed = null;
}

/** A change at once. */
export function change(next: Link): void {
  settle();
  timeline.leave(link.peek());
  replace(next);
}

/** A state gone back to, in the language, the view and the version that are shown. */
function kept(state: Link): Link {
  const { language, view, looks, pins } = link.peek();
  return { ...state, language, view, looks, pins };
}

export function undo(): void {
  settle();
  const before = timeline.undo(link.peek());
  if (before) replace(kept(before));
}

export function redo(): void {
  settle();
  const after = timeline.redo(link.peek());
  if (after) replace(kept(after));
}

/** Course and levers back to no change; beliefs stay. */
export function resetCourse(): void {
  change({ ...link.peek(), course: START.course, levers: {} });
}

export function openView(view: View): void {
  visit(inView(link.peek(), view));
}

export function speak(language: Language): void {
  visit({ ...link.peek(), language });
}

/** Hashes and version of the model that runs here. */
export const ownPins = computed<Pins>(() => {
  const about = catalogue.value?.about;
  if (!about) return {};
  const short = (hash: string) => hash.slice(0, HASH_LETTERS);
  return {
    model: short(about.model),
    evidence: short(about.evidence),
    scenarios: short(about.scenarios),
    v: about.version,
  };
});

/** Whether the link was made with another version, model, evidence or scenarios than this one's. */
export const isOtherVersion = computed(() => {
  const own = ownPins.value;
  const pins = link.value.pins;
  return own.v !== undefined && PINS.some((key) => pins[key] && pins[key] !== own[key]);
});

/** Pins the link to this version. */
export function adoptVersion(): void {
  replace({ ...link.peek(), pins: ownPins.peek() });
}

let asked = '';

async function loadCatalogue(language: string): Promise<void> {
  asked = language;
  try {
    const loaded = await askCatalogue(language);
    if (asked !== language) return;
    catalogue.value = loaded;
    isCatalogueLost.value = false;
    const pins = link.peek().pins;
    if (!PINS.some((key) => pins[key])) adoptVersion();
  } catch {
    if (asked !== language) return;
    isCatalogueLost.value = true;
    window.setTimeout(() => asked === language && void loadCatalogue(language), RETRY_MS);
  }
}

const language = computed(() => link.value.language);
/** What is asked of the server: differences only where they are shown, as they double the answer. */
function questionOf(state: Link): string {
  const query = modelQuery(state);
  return state.show === 'change' ? `${query}${query ? '&' : ''}difference=true` : query;
}

const question = computed(() => questionOf(link.value));
const defaultQuestion = computed(() => {
  const state = underDefaultBeliefs(link.value);
  return state && questionOf(state);
});
/** Views that show what becomes of the link's course under the link's beliefs. */
const LIVE_VIEWS: readonly View[] = ['laboratory', 'beliefs'];
const isShown = computed(() => LIVE_VIEWS.includes(link.value.view));

/** Keeps catalogue and estimates in step with the link, from now on. */
export function follow(): void {
  effect(() => {
    void loadCatalogue(language.value);
  });
  effect(() => {
    if (isShown.value) current.ask(question.value, language.value);
  });
  effect(() => {
    if (!isShown.value) return;
    if (defaultQuestion.value === null) byDefault.clear();
    else byDefault.ask(defaultQuestion.value, language.value);
  });
}
