import type { JSX } from 'preact';

interface IndicesProps { readonly values: readonly number[]; readonly brackets?: '[]' | '()' | '' }

/** Indices of a zone `[uvw]`, of planes `(hkl)` or of a reflection, negative ones under a bar. */
export function Indices({ values, brackets = '' }: IndicesProps): JSX.Element {
  const isLong = values.some((value) => Math.abs(value) > 9);
  return (
    <span class="indices">
      {brackets.charAt(0)}
      {values.map((value, i) => (
        <span key={i}>
          {i > 0 && isLong ? '\u2009' : null}
          {value < 0 ? <><span class="hidden">-</span><span class="over">{-value}</span></> : value}
        </span>
      ))}
      {brackets.charAt(1)}
    </span>
  );
}
