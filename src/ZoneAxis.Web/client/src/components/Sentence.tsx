import type { JSX } from 'preact';
import { sentenceParts } from '../text/sentences';
import { GroupSymbol } from './GroupSymbol';
import { Notice } from './Notice';

/** A sentence of the program, with the symbols in it set as symbols. */
export function Sentence({ text }: { readonly text: string }): JSX.Element {
  return <>{sentenceParts(text).map((part, i) => (part.isSymbol ? <GroupSymbol key={i} symbol={part.text} /> : part.text))}</>;
}

/** What an answer must be read with; nothing where there is nothing. */
export function Notes({ notes }: { readonly notes: readonly string[] | undefined }): JSX.Element | null {
  if (notes === undefined || notes.length === 0) return null;
  return <Notice><ul class="notes">{notes.map((note) => <li key={note}><Sentence text={note} /></li>)}</ul></Notice>;
}
