import { Component, type ComponentType } from 'preact';

/** A component that is drawn anew only if one of its properties is another one; long lists need it. */
export function memo<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const before = this.props as Record<string, unknown>;
      const after = next as Record<string, unknown>;
      return Object.keys(after).some((key) => before[key] !== after[key]);
    }

    override render() {
      return <Inner {...(this.props as P)} />;
    }
  };
}
