import { computed, signal } from '@preact/signals';

/** States gone through, for undo and redo. */
export class Timeline<T> {
  private readonly past = signal<readonly T[]>([]);
  private readonly future = signal<readonly T[]>([]);

  constructor(private readonly limit: number) {}

  readonly canUndo = computed(() => this.past.value.length > 0);
  readonly canRedo = computed(() => this.future.value.length > 0);

  /** Remembers the state that is about to be left. */
  leave(state: T): void {
    this.past.value = [...this.past.peek(), state].slice(-this.limit);
    this.future.value = [];
  }

  /** The state before; null if there is none. */
  undo(now: T): T | null {
    const before = this.past.peek().at(-1);
    if (before === undefined) return null;
    this.past.value = this.past.peek().slice(0, -1);
    this.future.value = [...this.future.peek(), now];
    return before;
  }

  /** The state that was undone last; null if there is none. */
  redo(now: T): T | null {
    const after = this.future.peek().at(-1);
    if (after === undefined) return null;
    this.future.value = this.future.peek().slice(0, -1);
    this.past.value = [...this.past.peek(), now];
    return after;
  }
}
