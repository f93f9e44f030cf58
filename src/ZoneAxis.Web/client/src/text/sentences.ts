/** A piece of a sentence: words, or a group's symbol among them. */
export interface SentencePart { readonly text: string; readonly isSymbol: boolean }

/** A centring letter with figures, bars and letters of a Hermann-Mauguin symbol behind it, such as P3_121, Fm-3m or C2/c. */
const symbolPattern = /\b([PIFABCR](?:-?\d|[abcdemn])(?:[-/_\dabcdemn]*[\dabcdemn])?)(?![\w-])/g;

/** Begins a sentence with a capital and finds the symbols in it: words such as Pa or Bad are symbols only behind a number. */
export function sentenceParts(sentence: string): SentencePart[] {
  const pieces = capital(sentence).split(symbolPattern);
  return pieces.map((text, i) => ({ text, isSymbol: i % 2 === 1 && (/[-\d_/]/.test(text) || /\d $/.test(pieces[i - 1] ?? '')) })).filter(({ text }) => text !== '');
}

/** A name with a capital at its head. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
