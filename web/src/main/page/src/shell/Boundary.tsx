import { Component, type ComponentChildren } from 'preact';
import { words } from '../words/words';

/** Shows in place of a part that broke that it did, and a way on. */
export class Boundary extends Component<{ children?: ComponentChildren }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static override getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (!this.state.error) return this.props.children;
    const say = words.value;
    return (
      <div class="notice problem" role="alert">
        <p>
          {say.broken} {say.brokenHint}
        </p>
        <pre>{this.state.error.message}</pre>
        <button type="button" onClick={() => location.reload()}>
          {say.reload}
        </button>
      </div>
    );
  }
}
