import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { link } from '../state/address';
import { catalogue } from '../state/laboratory';
import { words } from '../words/words';
import { endTour, stop, STOPS } from './state';

const GAP = 12;
const WIDTH = 340;
const HEIGHT = 220;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly target: DOMRect;
}

/** Beside the part, or below it, or above it, whichever has room; over its lower end where none has. */
function placeBeside(target: DOMRect): Place {
  const maxLeft = Math.max(GAP, innerWidth - WIDTH - GAP);
  const maxTop = Math.max(GAP, innerHeight - HEIGHT - GAP);
  if (target.right + WIDTH + 2 * GAP < innerWidth) {
    return { left: target.right + GAP, top: Math.min(Math.max(GAP, target.top), maxTop), target };
  }
  const left = Math.min(Math.max(GAP, target.left), maxLeft);
  const below = target.bottom + GAP;
  const above = target.top - HEIGHT - GAP;
  if (below < maxTop) return { left, top: below, target };
  return { left, top: above > GAP ? Math.min(above, maxTop) : maxTop, target };
}

/** Five stops through the page: with the keyboard, to be left at any time. */
export function Tour() {
  const say = words.value;
  const at = stop.value;
  const dialog = useRef<HTMLDivElement | null>(null);
  const before = useRef<Element | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const isShown = at !== null && catalogue.value !== null && link.value.view === 'laboratory';

  useLayoutEffect(() => {
    if (!isShown) return undefined;
    const element = document.querySelector(`[data-tour="${STOPS[at]}"]`);
    if (!element) return undefined;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    const follow = () => setPlace(placeBeside(element.getBoundingClientRect()));
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [isShown, at]);

  const isPlaced = isShown && place !== null;
  useEffect(() => {
    if (!isPlaced) return;
    before.current ??= document.activeElement;
    dialog.current?.focus();
  }, [isPlaced, at]);

  useEffect(() => {
    if (!isShown) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isShown]);

  const end = () => {
    endTour();
    setPlace(null);
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  };
  if (!isShown || !place) return null;
  const isLast = at === STOPS.length - 1;
  const text = say.tourStops[STOPS[at]];
  const { target } = place;
  return (
    <>
      <div
        class="tour-light"
        aria-hidden="true"
        style={{
          left: `${target.left - 6}px`,
          top: `${target.top - 6}px`,
          width: `${target.width + 12}px`,
          height: `${target.height + 12}px`,
        }}
      />
      <div
        class="tour"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        tabIndex={-1}
        ref={dialog}
        style={{ left: `${place.left}px`, top: `${place.top}px` }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight' && !isLast) stop.value = at + 1;
          if (event.key === 'ArrowLeft' && at > 0) stop.value = at - 1;
        }}
      >
        <p class="tour-step">{say.tourTitle(at + 1, STOPS.length)}</p>
        <h2 id="tour-title">{text.title}</h2>
        <p id="tour-text">{text.text}</p>
        <div class="tour-buttons">
          {!isLast && (
            <button type="button" class="quiet" onClick={end}>
              {say.tourSkip}
            </button>
          )}
          {at > 0 && (
            <button type="button" onClick={() => (stop.value = at - 1)}>
              {say.tourBack}
            </button>
          )}
          <button type="button" class="primary" onClick={() => (isLast ? end() : (stop.value = at + 1))}>
            {isLast ? say.tourEnd : say.tourNext}
          </button>
        </div>
      </div>
    </>
  );
}
