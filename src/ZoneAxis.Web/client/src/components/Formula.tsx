import type { JSX } from 'preact';
import { formulaParts } from '../text/symbols';

/** A chemical formula with its figures set low. */
export function Formula({ text }: { readonly text: string }): JSX.Element {
  return <span>{formulaParts(text).map((part, i) => (part.isLow ? <sub key={i}>{part.text}</sub> : part.text))}</span>;
}
