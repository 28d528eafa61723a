import { byId } from '../../state/evidence';
import { catalogue } from '../../state/laboratory';
import type { View } from '../../state/link';

export const KINDS = [
  'parameters',
  'hypotheses',
  'claims',
  'outcomes',
  'levers',
  'rules',
  'series',
  'results',
] as const;
export type Kind = (typeof KINDS)[number];

/** An entry that cites a source, with the view that shows it. */
export interface Hanging {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly view: View;
}

const VIEW: Record<Kind, View> = {
  parameters: 'beliefs',
  hypotheses: 'beliefs',
  claims: 'claims',
  outcomes: 'evidence',
  levers: 'evidence',
  rules: 'law',
  series: 'evidence',
  results: 'method',
};

export type Index = ReadonlyMap<string, Hanging>;

/** All entries that can cite a source, by id; built of the lists that are here. */
export function entryIndex(): Index {
  const index = new Map<string, Hanging>();
  const add = (kind: Kind, id: string, name: string) => index.set(id, { kind, id, name, view: VIEW[kind] });
  for (const { id, name } of byId('parameters').values()) add('parameters', id, name);
  for (const { id, name } of byId('hypotheses').values()) add('hypotheses', id, name);
  for (const { id, claim } of byId('claims').values()) add('claims', id, claim);
  for (const { id, name } of catalogue.value?.outcomes ?? []) add('outcomes', id, name);
  for (const { id, name } of catalogue.value?.levers ?? []) add('levers', id, name);
  for (const { id, name } of byId('rules').values()) add('rules', id, name);
  for (const { id, name } of byId('series').values()) add('series', id, name);
  for (const { id, title } of byId('results').values()) add('results', id, title);
  return index;
}

/** What hangs on a source, by kind, in the order of the kinds. */
export function hangingOn(ids: readonly string[], index: Index): { kind: Kind; entries: Hanging[] }[] {
  const known = ids.flatMap((id) => index.get(id) ?? []);
  return KINDS.map((kind) => ({ kind, entries: known.filter((each) => each.kind === kind) })).filter(
    ({ entries }) => entries.length > 0,
  );
}
