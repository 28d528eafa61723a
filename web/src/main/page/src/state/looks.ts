import { link, replace } from './address';

/** How the view stands in one respect, as the link says it; the standard where it says nothing. */
export function look(name: string, standard = ''): string {
  return link.value.looks[name] ?? standard;
}

/** How the view stands in several respects: what the link says of them, and the standard of the others. */
export function looks<T extends { readonly [K in keyof T]: string }>(standard: T): T {
  const said = Object.entries(link.value.looks).filter(([name]) => name in standard);
  return { ...standard, ...Object.fromEntries(said) };
}

/** Changes how the view stands, in place: no step for undo, as nothing of the study changes. */
export function setLooks<T extends { readonly [K in keyof T]?: string }>(next: T, standard: Partial<T> = {}): void {
  const now = link.peek();
  const all = { ...now.looks, ...(next as Record<string, string>) };
  const usual: Record<string, string | undefined> = standard as Record<string, string>;
  const said = Object.entries(all).filter(([name, value]) => value !== (name in next ? (usual[name] ?? '') : ''));
  const isSame =
    said.length === Object.keys(now.looks).length && said.every(([name, value]) => now.looks[name] === value);
  if (!isSame) replace({ ...now, looks: Object.fromEntries(said) });
}

/** The place of the year that the view stands at; the standard where the link names none of them. */
export function lookedAt(name: string, years: readonly number[], standard: number): number {
  const year = Number(look(name, 'none'));
  const place = years.findIndex((each) => Math.round(each) === year);
  return place < 0 ? standard : place;
}
