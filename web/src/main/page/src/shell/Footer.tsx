import { ownPins } from '../state/laboratory';
import { words } from '../words/words';

export function Footer() {
  const { v, model, evidence, scenarios } = ownPins.value;
  if (!v || !model || !evidence || !scenarios) return null;
  return (
    <footer class="page-footer">
      <p>{words.value.footer(v, model, evidence, scenarios)}</p>
    </footer>
  );
}
