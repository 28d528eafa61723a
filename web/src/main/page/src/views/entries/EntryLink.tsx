import type { ComponentChildren } from 'preact';
import { link } from '../../state/address';
import { addressOf, goTo } from '../../state/anchor';
import type { View } from '../../state/link';

interface Props {
  readonly view: View;
  readonly id: string;
  readonly class?: string;
  readonly label?: string;
  /** The language of what is shown, where it may be another than the page's. */
  readonly lang?: string | undefined;
  readonly children: ComponentChildren;
}

/** Leads to an entry in its view, with the present state kept; out of a page that this one is embedded in. */
export function EntryLink({ view, id, label, children, ...rest }: Props) {
  if (link.value.embedded) {
    return (
      <a
        {...rest}
        href={addressOf(view, id, { ...link.value, embedded: false })}
        aria-label={label}
        target="_blank"
        rel="noopener"
      >
        {children}
      </a>
    );
  }
  return (
    <a
      {...rest}
      href={addressOf(view, id)}
      aria-label={label}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goTo(view, id);
      }}
    >
      {children}
    </a>
  );
}
