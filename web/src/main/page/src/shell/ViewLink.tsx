import type { ComponentChildren } from 'preact';
import { link } from '../state/address';
import { openView } from '../state/laboratory';
import { formatLink, inView, type View } from '../state/link';

interface Props {
  readonly view: View;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A press that opens something in place; with a modifier the browser opens it elsewhere. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link to another view of the same state. */
export function ViewLink({ view, class: name, children }: Props) {
  return (
    <a
      class={name}
      href={formatLink(inView(link.value, view))}
      aria-current={view === link.value.view && name === undefined ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        openView(view);
      }}
    >
      {children}
    </a>
  );
}
