/** What keys do beside what the browser makes of links by itself. */

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Links of the list or drawing that a row belongs to, in the order of the document. */
const rowsAround = (row: Element): Element[] => [...(row.closest('table, svg')?.querySelectorAll('a[data-row]') ?? [])];

const step = (event: KeyboardEvent): void => {
  const row = event.target instanceof Element ? event.target.closest('a[data-row]') : null;
  if (!row) return;
  const rows = rowsAround(row);
  const next = rows[rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!(next instanceof HTMLElement || next instanceof SVGElement)) return;
  event.preventDefault();
  next.focus();
};

export interface KeyboardActions {
  /** `/` */
  search(): void;
  /** Esc, where nothing is typed into. */
  up(): void;
}

/** Listens on the document until the returned function is called. */
export const listenToKeys = ({ search, up }: KeyboardActions): (() => void) => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (event.key === '/') {
      event.preventDefault();
      search();
    } else if (event.key === 'Escape') {
      up();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      step(event);
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
};
