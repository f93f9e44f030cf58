import type { JSX } from 'preact';
import { symbolParts, type SymbolPart } from '../text/symbols';

function Part({ part }: { readonly part: SymbolPart }): JSX.Element {
  switch (part.kind) {
    case 'letter':
      return <i>{part.text}</i>;
    case 'subscript':
      return <sub>{part.text}</sub>;
    case 'barred':
      return <><span class="hidden">-</span><span class="over">{part.text}</span></>;
    case 'dash':
      return <span class="dash">{part.text}</span>;
    default:
      return <>{part.text}</>;
  }
}

/** A Hermann-Mauguin, extinction or Laue symbol, set with subscripts and overbars. */
export function GroupSymbol({ symbol }: { readonly symbol: string }): JSX.Element {
  return <span class="symbol">{symbolParts(symbol).map((part, i) => <Part key={i} part={part} />)}</span>;
}
