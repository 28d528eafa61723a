import { expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../src/words/en';
import { es } from '../src/words/es';

type Table = { readonly [key: string]: unknown };

/** Every text of a table with the path to it; functions are called with marks in place of what they are given. */
function texts(table: Table, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const here = `${path}${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') {
      const marks = Array.from({ length: value.length }, (_, at) => `<${at}>`);
      return [[here, String((value as (...given: string[]) => string)(...marks))]];
    }
    return texts(value as Table, `${here}.`);
  });
}

/** Texts that are the same word in both languages. */
const SAME = ['units.USD', 'leverUnits'];

it('Spanish says everything that English does, with the same gaps', () => {
  const spanish = new Map(texts(es));
  for (const [key, text] of texts(en)) {
    const gaps = (each: string) => [...each.matchAll(/<\d>/g)].map(([gap]) => gap).sort();
    expect(spanish.has(key), key).toBe(true);
    expect(gaps(spanish.get(key) ?? ''), key).toEqual(gaps(text));
  }
  expect(spanish.size).toBe(texts(en).length);
});

it('no Spanish text is left in English', () => {
  const spanish = new Map(texts(es));
  const left = texts(en).filter(
    ([key, text]) => /[a-z]{3}/i.test(text.replaceAll(/<\d>/g, '')) && spanish.get(key) === text && !SAME.includes(key),
  );
  expect(left).toEqual([]);
});

it('no component holds words for people', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const source = readFileSync(join('src', file), 'utf8').replaceAll('Contrapeso', '');
    const between = [...source.matchAll(/>\s*([A-Za-zÁ-ú][^<>{}=;()]*?)\s*<\//g)].map(([, text]) => text);
    const attributes = [...source.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map(([, text]) => text);
    expect([...between, ...attributes], file).toEqual([]);
  }
});
