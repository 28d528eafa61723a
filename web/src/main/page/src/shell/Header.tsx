import { link } from '../state/address';
import { speak } from '../state/laboratory';
import { formatLink } from '../state/link';
import { openTour } from '../tour/state';
import { READY } from '../views/ready';
import { words } from '../words/words';
import { theme, THEMES, type Theme } from './theme';
import { isPlain, ViewLink } from './ViewLink';

/** Name of the page, its views, and how it is shown. */
export function Header() {
  const say = words.value;
  const now = link.value;
  const other = now.language === 'en' ? 'es' : 'en';
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
      <nav aria-label={say.navLabel}>
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
        <label class="theme">
          <span class="visually-hidden">{say.theme}</span>
          <select value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {say.themes[each]}
              </option>
            ))}
          </select>
        </label>
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
