/** A piece of a Hermann-Mauguin, extinction or Laue symbol. */
export interface SymbolPart {
  readonly kind: 'letter' | 'figure' | 'barred' | 'subscript' | 'dash' | 'other';
  readonly text: string;
}

/**
 * Takes a symbol as the program writes it (`P4_2/mnm`, `Fm-3m`, `P 3_1 - -`) apart: a minus before a figure is an overbar,
 * a figure after an underscore a subscript, and a minus that stands alone the dash of an extinction symbol.
 */
export function symbolParts(symbol: string): SymbolPart[] {
  const parts: SymbolPart[] = [];
  for (let i = 0; i < symbol.length; i++) {
    const character = symbol.charAt(i);
    const next = symbol.charAt(i + 1);
    if (character === '_') {
      parts.push({ kind: 'subscript', text: next });
      i++;
    } else if (character === '-' && /\d/.test(next)) {
      parts.push({ kind: 'barred', text: next });
      i++;
    } else if (character === '-') {
      parts.push({ kind: 'dash', text: '–' });
    } else if (/[A-Za-z]/.test(character)) {
      parts.push({ kind: 'letter', text: character });
    } else if (/\d/.test(character)) {
      parts.push({ kind: 'figure', text: character });
    } else {
      parts.push({ kind: 'other', text: character });
    }
  }
  return parts;
}

/** A formula such as `TiO2` as pieces, the figures to be set low. */
export function formulaParts(formula: string): { readonly text: string; readonly isLow: boolean }[] {
  return (formula.match(/[\d.]+|[^\d.]+/g) ?? []).map((text) => ({ text, isLow: /^[\d.]+$/.test(text) }));
}
