import { signal } from '@preact/signals';

const KEY = 'contrapeso.tour';

/** The stops of the tour: each is a part of the page marked `data-tour`. */
export const STOPS = ['course', 'levers', 'charts', 'beliefs', 'share'] as const;

function isNew(): boolean {
  try {
    return localStorage.getItem(KEY) === null && location.search === '';
  } catch {
    return false;
  }
}

/** The stop that is shown; null when the tour is not under way. It begins by itself on a first visit to the bare page. */
export const stop = signal<number | null>(isNew() && !location.pathname.startsWith('/embed') ? 0 : null);

export function openTour(): void {
  stop.value = 0;
}

export function endTour(): void {
  stop.value = null;
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // A device that keeps nothing shows the tour again.
  }
}
