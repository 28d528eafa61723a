import { useState } from 'preact/hooks';
import { link, replace } from '../state/address';
import { adoptVersion, byDefault, current, isCatalogueLost, isOtherVersion, ownPins } from '../state/laboratory';
import { START, type Link, type Pins } from '../state/link';
import type { LiveAnswer } from '../state/live';
import { words } from '../words/words';

export function TroubleNotice({ answer }: { answer: Pick<LiveAnswer, 'trouble' | 'retry'> }) {
  const say = words.value;
  const trouble = answer.trouble.value;
  if (!trouble) return null;
  if (trouble.kind === 'faulty') {
    return (
      <div class="notice problem" role="alert">
        <p>{trouble.faults.length > 0 ? say.faulty : trouble.title}</p>
        <ul>
          {trouble.faults.map((fault) => (
            <li key={`${fault.key}=${fault.value}`}>
              {say.fault(fault.key, fault.value, fault.expected)} {fault.fix}
            </li>
          ))}
        </ul>
        <button type="button" onClick={() => replace(fresh(link.value))}>
          {say.startAgain}
        </button>
      </div>
    );
  }
  return (
    <div class="notice" role="status">
      <p>{say[trouble.kind](String(trouble.seconds))}</p>
      <button type="button" onClick={() => answer.retry()}>
        {say.retry}
      </button>
    </div>
  );
}

/** The link without anything that the server may not be able to read. */
function fresh(now: Link): Link {
  return { ...START, language: now.language, view: now.view, embedded: now.embedded, pins: ownPins.peek() };
}

function nameOf({ v, model, evidence, scenarios }: Pins): string {
  return words.value.versionOf(v ?? '?', model ?? '?', evidence ?? '?', scenarios ?? '?');
}

function VersionNotice() {
  const say = words.value;
  const [isAsked, setAsked] = useState(false);
  if (!isOtherVersion.value) return null;
  const { pins } = link.value;
  const own = ownPins.value;
  return (
    <div class="notice" role="status">
      <p>{say.otherVersion(pins.v ? nameOf(pins) : say.unknownVersion, nameOf(own))}</p>
      <button type="button" onClick={adoptVersion}>
        {say.goOn}
      </button>
      <button type="button" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
        {say.getThat}
      </button>
      {isAsked && <p>{say.getThatHint(pins.v ?? '?')}</p>}
    </div>
  );
}

/** What the reader must know before the numbers: trouble with the server, another version, parts left out. */
export function Notices() {
  const say = words.value;
  return (
    <div class="notices">
      <VersionNotice />
      {link.value.unread.length > 0 && (
        <div class="notice" role="status">
          <p>
            {say.unread} <code>{link.value.unread.join(', ')}</code>
          </p>
        </div>
      )}
      {isCatalogueLost.value && !current.trouble.value && (
        <div class="notice" role="status">
          <p>{say.lost('2')}</p>
        </div>
      )}
      <TroubleNotice answer={current} />
      {!current.trouble.value && <TroubleNotice answer={byDefault} />}
    </div>
  );
}
