import { computed, effect, signal } from '@preact/signals';
import { link, visit } from './address';
import { formatLink, inView, type Link, type View } from './link';

function read(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** What the address points to within its view, such as the id of an entry; empty if nothing. */
export const anchor = signal(read());

const view = computed(() => link.value.view);
effect(() => {
  if (view.value) anchor.value = read();
});
window.addEventListener('hashchange', () => (anchor.value = read()));
window.addEventListener('popstate', () => (anchor.value = read()));

/** The address of an entry in its view, with the present state. */
export function addressOf(view: View, id: string, state: Link = link.value): string {
  return `${formatLink(inView(state, view))}#${encodeURIComponent(id)}`;
}

/** Goes to an entry; the back button leads out again. */
export function goTo(view: View, id: string): void {
  visit(inView(link.peek(), view));
  history.replaceState(null, '', addressOf(view, id, link.peek()));
  anchor.value = '';
  anchor.value = id;
}

/** Points the address at an entry without moving anywhere. */
export function pointAt(id: string): void {
  history.replaceState(null, '', id === '' ? formatLink(link.peek()) : addressOf(link.peek().view, id, link.peek()));
  anchor.value = id;
}
