import { signal, type Signal } from '@preact/signals';
import { json } from '../api/client';
import type { Lists, Page } from '../api/entries';
import { link } from './address';

const RETRY_MS = 2000;
const PER_PAGE = 1000;

type Items = readonly unknown[];

/** Lists of the evidence as they came, by kind and language. */
const known = new Map<string, Signal<Items | null>>();

async function load(kind: string, language: string, into: Signal<Items | null>): Promise<void> {
  const items: unknown[] = [];
  try {
    for (let page = 1, pages = 1; page <= pages; page++) {
      const answer = await json<Page<unknown>>(`${kind}?lang=${language}&page=${page}&per=${PER_PAGE}`);
      items.push(...answer.items);
      pages = answer.pages;
    }
    into.value = items;
  } catch {
    window.setTimeout(() => void load(kind, language, into), RETRY_MS);
  }
}

/** A list in the language of the page, asked for when it is first wanted; null until it is here. */
export function list<K extends keyof Lists>(kind: K): readonly Lists[K][] | null {
  const { language } = link.value;
  const key = `${language}/${kind}`;
  let items = known.get(key);
  if (!items) {
    items = signal(null);
    known.set(key, items);
    void load(kind, language, items);
  }
  return items.value as readonly Lists[K][] | null;
}

const indices = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, { readonly id: string }>>();

/** The entries of a list by id; none until the list is here. */
export function byId<K extends keyof Lists>(kind: K): ReadonlyMap<string, Lists[K]> {
  const items = list(kind) ?? [];
  let index = indices.get(items);
  if (!index) {
    index = new Map(items.map((item) => [item.id, item]));
    indices.set(items, index);
  }
  return index as ReadonlyMap<string, Lists[K]>;
}
