import type { Profile } from '../../api/types';
import { link } from '../../state/address';
import { catalogue, change } from '../../state/laboratory';
import { profile } from './holding';
import { words } from './words';

function facts(of: Profile): [string, string] {
  return [String(Object.keys(of.hypotheses).length), String(Object.keys(of.parameters).length)];
}

/** Profiles to choose from, in their holders' words. */
export function ProfileCards() {
  const say = words.value;
  const profiles = catalogue.value?.beliefs ?? [];
  const chosen = profile.value;
  return (
    <section class="profiles">
      <fieldset>
        <legend>{say.profiles}</legend>
        <div class="profile-cards">
          {profiles.map((each) => (
            <label key={each.id} class="profile-card">
              <input
                type="radio"
                name="profile"
                value={each.id}
                checked={each.id === link.value.beliefs}
                onChange={() => change({ ...link.peek(), beliefs: each.id })}
              />
              <span class="profile-name">{each.name}</span>
              <span class="profile-start" aria-hidden="true">
                {each.words}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {chosen && (
        <figure class="profile-words">
          <blockquote>{chosen.words}</blockquote>
          <figcaption>
            {chosen.name} · {say.profileFacts(...facts(chosen))}
          </figcaption>
        </figure>
      )}
    </section>
  );
}
