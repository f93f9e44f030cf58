import type { ComponentChildren, JSX } from 'preact';

/** A wide table that is scrolled sideways, by keyboard too. */
export function Scroller({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  return <div class="scroll" tabIndex={0} role="group" aria-label={label}>{children}</div>;
}
