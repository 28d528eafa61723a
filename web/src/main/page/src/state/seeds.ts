import { signal } from '@preact/signals';
import { DEFAULT_STUDY, type Link } from './link';

/** Seeds of studies that the server has told, by the study's id. */
const told = signal<Readonly<Record<string, number>>>({});

/** Keeps the seed that an answer names of the study that a query asked for. */
export function tellSeed(query: string, seed: number | undefined): void {
  const asked = new URLSearchParams(query);
  const study = asked.get('study') ?? DEFAULT_STUDY;
  if (seed === undefined || asked.has('seed') || told.peek()[study] === seed) return;
  told.value = { ...told.peek(), [study]: seed };
}

/** The seed of a link's futures, its own or its study's; null as long as the server has not told. */
export function seedOf({ seed, study }: Link): number | null {
  return seed ?? told.value[study] ?? null;
}
