import { ownPins } from '../state/laboratory';
import { words } from '../words/words';

export function Footer() {
  const { v, model, evidence } = ownPins.value;
  if (!v || !model || !evidence) return null;
  return (
    <footer class="page-footer">
      <p>{words.value.footer(v, model, evidence)}</p>
    </footer>
  );
}
