import type { ComponentChildren, Ref } from 'preact';

interface Props {
  readonly box: Ref<HTMLDivElement>;
  readonly class: string;
  readonly label: string;
  /** How to read it with the keys. */
  readonly hint: string;
  /** What kind of thing it is, in the language of the page. */
  readonly role: string;
  /** What stands where the reader is, said aloud as it changes. */
  readonly spoken: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerMove?: (event: PointerEvent) => void;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/** A drawing that is read point by point: one stop of the Tab key, arrow keys inside, and every reading spoken. */
export function ReadableChart(props: Props) {
  const { box, label, hint, role, spoken, onKeyDown, onPointerMove, onLeave, children } = props;
  return (
    <div
      ref={box}
      class={props.class}
      tabIndex={0}
      role="application"
      aria-roledescription={role}
      aria-label={`${label}. ${hint}`}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={onLeave}
      onBlur={onLeave}
    >
      {children}
      <span class="visually-hidden" aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}
