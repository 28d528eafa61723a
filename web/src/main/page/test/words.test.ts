import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words, type WordTable } from '../src/words/words';

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

const views = import.meta.glob<{ words: WordTable<Table> }>('../src/views/*/words.ts', { eager: true });
const tables: [string, WordTable<Table>][] = [
  ['frame', words as unknown as WordTable<Table>],
  ...Object.entries(views).map(([file, module]): [string, WordTable<Table>] => [file, module.words]),
];

/** What the glossary says instead of another word, from its table of Spanish terms. */
function unwelcome(): string[] {
  const glossary = readFileSync('../../../../GLOSSARY.md', 'utf8').split('## In Spanish')[1];
  const rows = [...glossary.matchAll(/^\|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)].slice(2);
  return rows.flatMap(([, , , not]) => not.split(',').map((word) => word.trim())).filter((word) => word !== '–');
}

describe.each(tables)('the words of %s', (_, table) => {
  it('say in Spanish everything that English does, with the same gaps', () => {
    const spanish = new Map(texts(table.es));
    const gaps = (each: string) => [...each.matchAll(/<\d>/g)].map(([gap]) => gap).sort();
    for (const [key, text] of texts(table.en)) {
      expect(spanish.has(key), key).toBe(true);
      expect(gaps(spanish.get(key) ?? ''), key).toEqual(gaps(text));
    }
    expect(spanish.size).toBe(texts(table.en).length);
  });

  it('keep to the words of the glossary and to the names of the courses', () => {
    const banned = unwelcome();
    expect(banned).toContain('línea de base');
    for (const [key, text] of texts(table.es)) {
      for (const word of banned) expect(text.toLowerCase(), key).not.toContain(word);
      expect(text, key).not.toMatch(/sin cambio(?!s)|sólo/i);
    }
  });

  it('leave nothing in English', () => {
    const spanish = new Map(texts(table.es));
    const left = texts(table.en).filter(
      ([key, text]) => /[a-z]{3}/i.test(text.replaceAll(/<\d>/g, '')) && spanish.get(key) === text,
    );
    expect(left).toEqual([]);
  });
});

it('every word of the frame is said somewhere', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const source = files
    .filter((file) => !file.startsWith('words'))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n');
  const unsaid = Object.keys(words.en).filter((key) => !new RegExp(`\\.${key}\\b|'${key}'`).test(source));
  expect(unsaid).toEqual([]);
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
