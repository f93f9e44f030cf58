import type { JSX } from 'preact';
import { api } from '../api/client';
import type { ResultPlot, ResultTable } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { Spans } from '../components/Markdown';
import { Notice } from '../components/Notice';
import { Plot, type Curve } from '../components/Plot';
import { Scroller } from '../components/Scroller';
import { significant } from '../text/numbers';

/** What ZoneAxis reaches, measured. */
export function ResultsPage(): JSX.Element {
  const { value: results, error } = useAnswer(() => api.results(), []);
  if (error !== undefined) return <Notice kind="bad">{error}</Notice>;
  if (results === undefined) return <Busy what="Opening the results" />;
  return (
    <>
      <div class="title"><div><h1>{results.title ?? 'Results'}</h1>{results.made === undefined ? null : <p><Spans text={results.made} /></p>}</div></div>
      {results.tables.length + results.plots.length === 0 ? <Notice>This version of ZoneAxis comes without a file of results; each model’s card has what it scored: <a href="/models">models</a>.</Notice> : null}
      {results.plots.length === 0 ? null : <div class="two">{results.plots.map((plot) => <ResultFigure key={plot.id} plot={plot} />)}</div>}
      {results.tables.map((table) => <ResultRows key={table.id} table={table} />)}
    </>
  );
}

function ResultFigure({ plot }: { readonly plot: ResultPlot }): JSX.Element {
  const numbers = plot.x.values.map(Number);
  const hasNames = plot.kind === 'bar' || numbers.some((value) => !Number.isFinite(value));
  const shades: readonly Curve['shade'][] = ['accent', 'warn', 'good', 'bad', 'ink', 'soft'];
  const curves = plot.series.map((series, i): Curve => ({ name: series.name, values: series.values, drawn: plot.kind === 'bar' ? 'bars' : 'line', shade: shades[i % shades.length] ?? 'ink' }));
  return (
    <div class="stack">
      <Plot title={plot.title} xLabel={plot.x.label} yLabel={plot.y.label} curves={curves} x={hasNames ? numbers.map((_, i) => i) : numbers} {...(hasNames ? { names: plot.x.values.map(String) } : {})} />
      {plot.note === undefined ? null : <p class="small soft"><Spans text={plot.note} /></p>}
    </div>
  );
}

function ResultRows({ table }: { readonly table: ResultTable }): JSX.Element {
  return (
    <section class="section" aria-labelledby={`table-${table.id}`}>
      <header><h2 id={`table-${table.id}`}>{table.title}</h2></header>
      {table.note === undefined ? null : <p class="soft"><Spans text={table.note} /></p>}
      {table.columns.length === 0 ? null : <Scroller label={table.title}>
        <table>
          <thead><tr>{table.columns.map((column, i) => <th key={i} scope="col" class={i === 0 ? 'text' : ''}><Spans text={column} /></th>)}</tr></thead>
          <tbody>{table.rows.map((row, i) => <tr key={i}>{row.map((cell, j) => <td key={j} class={j === 0 ? 'text' : ''}>{typeof cell === 'number' ? significant(cell, 5) : <Spans text={cell} />}</td>)}</tr>)}</tbody>
        </table>
      </Scroller>}
      {table.command === undefined ? null : <p class="small soft">Measured by <code>{table.command}</code></p>}
    </section>
  );
}
