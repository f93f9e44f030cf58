import type { JSX } from 'preact';
import { GroupSymbol } from './GroupSymbol';

/** Names of glide planes and screw axes, as `2_1 or 4_2 ∥ c`, set as symbols. */
export function ElementName({ text }: { readonly text: string }): JSX.Element {
  return <>{text.split(/( or |, )/).map((piece, i) => (i % 2 === 1 ? piece : <GroupSymbol key={i} symbol={piece} />))}</>;
}
