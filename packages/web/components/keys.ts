/**
 * Single keys act only where nobody is writing and no dialog is open, and never with a modifier
 * held.
 */
export function isPlainKey(event: KeyboardEvent): boolean {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (held || event.defaultPrevented || event.repeat) return false;
  if (document.querySelector("dialog[open]")) return false;
  const at = event.target;
  return !(
    at instanceof Element &&
    at.closest("input, textarea, select, [contenteditable], [role=spinbutton]")
  );
}

/** 1 to 9 for a plain digit key, 0 for any other. */
export function digitOf(event: KeyboardEvent): number {
  return /^[1-9]$/.test(event.key) && isPlainKey(event) ? Number(event.key) : 0;
}
