/** A block of a Markdown text, as far as the cards of models use it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** A piece of a line of Markdown. */
export interface Span { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }

/** Takes a text apart into blocks. */
export function blocksOf(text: string): Block[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i] ?? '';
    const start = i;
    if (line.trim() === '') {
      i++;
    } else if (line.startsWith('```')) {
      i = lines.findIndex((other, at) => at > start && other.startsWith('```'));
      if (i < 0) i = lines.length;
      blocks.push({ kind: 'code', text: lines.slice(start + 1, i).join('\n') });
      i++;
    } else if (/^#{1,6} /.test(line)) {
      const level = line.indexOf(' ');
      blocks.push({ kind: 'heading', level, text: line.slice(level + 1) });
      i++;
    } else {
      const isOfBlock = line.startsWith('|') ? (other: string) => other.startsWith('|')
        : /^[-*] /.test(line) ? (other: string) => /^([-*] | {2,}\S)/.test(other)
          : (other: string) => other.trim() !== '' && !/^(#{1,6} |\||[-*] |```)/.test(other);
      while (i < lines.length && (i === start || isOfBlock(lines[i] ?? ''))) i++;
      blocks.push(blockOf(lines.slice(start, i)));
    }
  }
  return blocks;
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = lines.map((line) => line.replace(/^\||\|\s*$/g, '').split('|').map((cell) => cell.trim()));
    return { kind: 'table', head, rows };
  }
  if (/^[-*] /.test(first)) {
    return { kind: 'list', items: lines.join('\n').split(/\n?^[-*] /m).map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== '') };
  }
  return { kind: 'paragraph', text: lines.join(' ') };
}

/** Takes a line apart; of a link its words stay, and a picture is left out. */
export function spansOf(text: string): Span[] {
  const plain = text.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return plain.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/).filter((piece) => piece !== '').map((piece): Span => {
    if (piece.length > 2 && piece.startsWith('`')) return { kind: 'code', text: piece.slice(1, -1) };
    if (piece.length > 4 && piece.startsWith('**')) return { kind: 'strong', text: piece.slice(2, -2) };
    if (piece.length > 2 && piece.startsWith('*')) return { kind: 'emphasis', text: piece.slice(1, -1) };
    return { kind: 'text', text: piece };
  });
}
