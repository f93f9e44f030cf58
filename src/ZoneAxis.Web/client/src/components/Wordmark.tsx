import type { JSX } from 'preact';

/** Six reflections around the beam. */
export function Wordmark(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" fill="currentColor">
      <circle class="beam" cx="16" cy="16" r="4.2" />
      {[0, 60, 120, 180, 240, 300].map((angle) => <circle key={angle} cx="16" cy="4.5" r="2.3" transform={`rotate(${angle} 16 16)`} />)}
    </svg>
  );
}
