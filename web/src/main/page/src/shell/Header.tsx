import { useEffect, useRef } from 'preact/hooks';
import { link } from '../state/address';
import { speak } from '../state/laboratory';
import { formatLink } from '../state/link';
import { openTour } from '../tour/state';
import { READY } from '../views/ready';
import { words } from '../words/words';
import { theme, THEMES } from './theme';
import { isPlain, ViewLink } from './ViewLink';

/** One press goes on to the next of the three ways to colour the page. */
function ThemeButton() {
  const say = words.value;
  const label = `${say.theme}: ${say.themes[theme.value]}`;
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length];
  return (
    <button type="button" class="icon theme" aria-label={label} title={label} onClick={() => (theme.value = next)}>
      <svg viewBox="0 0 20 20" aria-hidden="true" class={theme.value}>
        <circle cx="10" cy="10" r="7" />
        <path d="M10 3a7 7 0 0 1 0 14z" />
      </svg>
    </button>
  );
}

/** Name of the page, its views, and how it is shown. */
export function Header() {
  const say = words.value;
  const now = link.value;
  const other = now.language === 'en' ? 'es' : 'en';
  const nav = useRef<HTMLElement | null>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [now.view]);
  return (
    <header class="page-header">
      <ViewLink view="laboratory" class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path class="band" d="M2 19c8-1 11-9 28-11v14C15 22 10 24 2 22z" />
          <path class="middle" d="M2 21c8-.5 11-5 28-6.5" />
        </svg>
        <span>Contrapeso</span>
        <small>{say.appTagline}</small>
      </ViewLink>
      <nav aria-label={say.navLabel} ref={nav}>
        <ul>
          {READY.map((view) => (
            <li key={view}>
              <ViewLink view={view}>{say.viewNames[view]}</ViewLink>
            </li>
          ))}
        </ul>
      </nav>
      <div class="page-tools">
        {now.view === 'laboratory' && (
          <button type="button" class="quiet" onClick={openTour}>
            {say.tour}
          </button>
        )}
        <ThemeButton />
        <a
          class="language"
          lang={other}
          hreflang={other}
          href={formatLink({ ...now, language: other })}
          aria-label={say.otherLanguageLabel}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            speak(other);
          }}
        >
          {say.otherLanguage}
        </a>
      </div>
    </header>
  );
}
