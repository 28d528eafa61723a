import { signal } from '@preact/signals';
import { formatLink, parseLink, type Link } from './link';

/** The state of the page, as its address says it. */
export const link = signal<Link>(parseLink(location.pathname, location.search));

/** Browsers refuse more than about 100 new addresses in 30 s; a dragged slider makes that in two. */
const WAIT_MS = 350;
let waiting: number | undefined;

function write(): void {
  window.clearTimeout(waiting);
  waiting = undefined;
  const address = formatLink(link.peek());
  if (address === location.pathname + location.search) return;
  const isSameView = address.split('?')[0] === location.pathname;
  history.replaceState(null, '', isSameView ? address + location.hash : address);
}

/** Goes to another state in place; the address follows a moment later. */
export function replace(next: Link): void {
  link.value = next;
  waiting ??= window.setTimeout(write, WAIT_MS);
}

/** Goes to another state that the browser's back button leads out of again. */
export function visit(next: Link): void {
  write();
  history.pushState(null, '', formatLink(next));
  link.value = next;
}

window.addEventListener('pagehide', write);
window.addEventListener('popstate', () => {
  window.clearTimeout(waiting);
  waiting = undefined;
  link.value = parseLink(location.pathname, location.search);
});
