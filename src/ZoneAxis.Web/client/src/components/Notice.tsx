import type { ComponentChildren, JSX } from 'preact';

interface NoticeProps {
  readonly kind?: 'plain' | 'warn' | 'bad' | 'unknown';
  readonly children: ComponentChildren;
}

/** A sentence that must be read with what stands around it; errors are announced. */
export function Notice({ kind = 'plain', children }: NoticeProps): JSX.Element {
  return <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>{children}</div>;
}
