import { redo, undo } from '../state/laboratory';

const TYPED: readonly string[] = ['number', 'search', 'text'];

function onKeyDown(event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLInputElement && TYPED.includes(event.target.type);
  if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  if (event.shiftKey) redo();
  else undo();
}

/** Ctrl+Z and Ctrl+Shift+Z undo and redo in every view; in a field they are the field's own. */
export function followShortcuts(): void {
  window.addEventListener('keydown', onKeyDown);
}
