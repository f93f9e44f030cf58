import type { JSX } from 'preact';
import { blocksOf, spansOf, type Block } from '../text/markdown';
import { Scroller } from './Scroller';

/** A text in Markdown, such as a model's card. */
export function Markdown({ label, text }: { readonly label: string; readonly text: string }): JSX.Element {
  return <div class="markdown" tabIndex={0} role="group" aria-label={label}>{blocksOf(text).map((block, i) => <MarkdownBlock key={i} block={block} />)}</div>;
}

/** A line of Markdown. */
export function Spans({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {spansOf(text).map((span, i) => {
        switch (span.kind) {
          case 'code': return <code key={i}>{span.text}</code>;
          case 'strong': return <strong key={i}>{span.text}</strong>;
          case 'emphasis': return <em key={i}>{span.text}</em>;
          default: return span.text;
        }
      })}
    </>
  );
}

function MarkdownBlock({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading': return <h4><Spans text={block.text} /></h4>;
    case 'list': return <ul>{block.items.map((item, i) => <li key={i}><Spans text={item} /></li>)}</ul>;
    case 'code': return <pre><code>{block.text}</code></pre>;
    case 'table': return <MarkdownTable head={block.head} rows={block.rows} />;
    default: return <p><Spans text={block.text} /></p>;
  }
}

function MarkdownTable({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }): JSX.Element {
  return (
    <Scroller label={head.join(', ')}>
      <table>
        <thead><tr>{head.map((cell, i) => <th key={i} scope="col" class={i === 0 ? 'text' : ''}><Spans text={cell} /></th>)}</tr></thead>
        <tbody>{rows.map((row, i) => <tr key={i}>{row.map((cell, j) => <td key={j} class={j === 0 ? 'text' : ''}><Spans text={cell} /></td>)}</tr>)}</tbody>
      </table>
    </Scroller>
  );
}
