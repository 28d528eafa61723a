import { link } from '../../state/address';
import { list } from '../../state/evidence';
import { catalogue, change } from '../../state/laboratory';
import { START } from '../../state/link';
import { looks, setLooks } from '../../state/looks';
import { Choice } from '../entries/Choice';
import { EntryLink } from '../entries/EntryLink';
import { differencesOf, type Holder } from './changes';
import { profile, suppositions } from './holding';
import { words } from './words';

const YOURS = 'yours';
const EVIDENCE = 'evidence';
/** Who is held against whom at first. */
const SIDES = { first: 'proponent', second: 'opponent' };

function holder(id: string): Holder {
  if (id === YOURS) return { link: link.value, profile: profile.value, suppositions: suppositions.value };
  return {
    link: START,
    profile: catalogue.value?.beliefs.find((each) => each.id === id),
    suppositions: [],
  };
}

/** Two holders of beliefs side by side: only where they differ. */
export function Differences() {
  const say = words.value;
  const { first, second } = looks(SIDES);
  const profiles = catalogue.value?.beliefs ?? [];
  const options = [
    { id: YOURS, name: say.yours },
    ...profiles.map(({ id, name }) => ({ id, name })),
    { id: EVIDENCE, name: say.evidenceOnly },
  ];
  const nameOf = (id: string) => options.find((each) => each.id === id)?.name ?? id;
  const differences = differencesOf(holder(first), holder(second), {
    hypotheses: list('hypotheses') ?? [],
    parameters: list('parameters') ?? [],
    claims: new Map(),
    language: link.value.language,
    say,
  });
  const adopt = (id: string) => change({ ...link.peek(), beliefs: id, hypotheses: {}, parameters: {}, claims: {} });
  const sides = [first, second].filter((id) => id !== YOURS && id !== EVIDENCE);
  return (
    <div class="differences">
      <div class="filters">
        <Choice
          id="first"
          label={say.first}
          value={first}
          options={options}
          set={(id) => setLooks({ first: id }, SIDES)}
        />
        <Choice
          id="second"
          label={say.second}
          value={second}
          options={options}
          set={(id) => setLooks({ second: id }, SIDES)}
        />
        <p class="hint" role="status">
          {differences.length === 0 ? say.differNone : say.differ(String(differences.length))}
        </p>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={say.differences}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.question}</th>
              <th scope="col">{nameOf(first)}</th>
              <th scope="col">{nameOf(second)}</th>
            </tr>
          </thead>
          {(['hypotheses', 'parameters'] as const).map((kind) => {
            const rows = differences.filter((each) => each.kind === kind);
            if (rows.length === 0) return null;
            return (
              <tbody key={kind}>
                <tr class="kind">
                  <th scope="rowgroup" colSpan={3}>
                    {say[kind]} <span class="count">{rows.length}</span>
                  </th>
                </tr>
                {rows.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">
                      <EntryLink view="beliefs" id={each.id}>
                        {each.name}
                      </EntryLink>
                    </th>
                    <td>{each.first}</td>
                    <td>{each.second}</td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
      <p class="buttons">
        {sides.map((id) => (
          <button key={id} type="button" onClick={() => adopt(id)}>
            {say.adopt(nameOf(id))}
          </button>
        ))}
      </p>
    </div>
  );
}
