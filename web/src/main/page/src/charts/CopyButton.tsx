import { useState } from 'preact/hooks';
import { words } from '../words/words';

const SHOWN_MS = 2000;

async function copy(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  const onClick = async () => {
    await copy(text);
    setCopied(true);
    window.setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <button type="button" onClick={() => void onClick()}>
      <span aria-live="polite">{isCopied ? words.value.copied : label}</span>
    </button>
  );
}
