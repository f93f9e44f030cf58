import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Ranking } from '../answer/Ranking';
import { api } from '../api/client';
import type { CellParameters, ReflectionOptions, ReflectionsLine } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { GroupSymbol } from '../components/GroupSymbol';
import { Notice } from '../components/Notice';
import { Notes } from '../components/Sentence';
import { fixed, percent, whole } from '../text/numbers';
import { capital } from '../text/sentences';
import { CentringTable, ElementTable } from './ElementTable';
import { LaueTable } from './LaueTable';
import { ListOptions } from './ListOptions';
import { StatisticsPlots } from './StatisticsPlots';

/** A list of reflections: the groups it leaves, and every table that they follow from. */
export function ReflectionsPage({ inputs }: { readonly inputs: readonly string[] }): JSX.Element {
  const [options, setOptions] = useState<ReflectionOptions>({});
  const { value: line, error, isBusy } = useAnswer((signal) => api.reflections(inputs, options, signal), [inputs, options], 250);
  return (
    <>
      <div class="title">
        <div>
          <h1>{line === undefined ? 'List of reflections' : capital(line.crystal)}</h1>
          {line === undefined ? null : <p>{whole(line.reflections.measured)} measurements of {whole(line.reflections.unique)} reflections{line.reflections.wavelengthAngstrom === undefined ? '' : `, λ = ${fixed(line.reflections.wavelengthAngstrom, 5)} Å`}</p>}
        </div>
        {isBusy && line !== undefined ? <Busy what="Analysing again" /> : null}
      </div>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      {line === undefined && error === undefined ? <Busy what="Analysing the list" /> : null}
      <ListOptions options={options} cell={line?.reflections.cell} isOpen={error !== undefined} onChange={setOptions} />
      {line === undefined ? null : <Analysis line={line} />}
    </>
  );
}

function Analysis({ line }: { readonly line: ReflectionsLine }): JSX.Element {
  const { reflections: evidence } = line;
  return (
    <>
      <section class="section" aria-labelledby="answer-title" data-answer={line.number}>
        <header><h2 id="answer-title">Space groups</h2><p>Likelihood of the intensities times how often each group occurs</p></header>
        <div class="wide-narrow">
          <Ranking answer={line} groups={evidence.groups.slice(0, 12)} />
          <div class="stack">
            <div class="headline"><GroupSymbol symbol={line.symbol} /><span class="number">No. {line.number}, {percent(line.probability)}</span></div>
            <dl class="facts">
              <dt>Extinction symbol</dt><dd><GroupSymbol symbol={line.extinction} /></dd>
              <dt>Laue class</dt><dd><GroupSymbol symbol={line.laue} /></dd>
              <dt>Cell of the list</dt><dd><ListCell cell={evidence.cell} /></dd>
              <dt>Centre</dt><dd>{percent(evidence.centreProbability)} likely</dd>
            </dl>
            <Notes notes={line.notes} />
          </div>
        </div>
      </section>
      <section class="section" aria-labelledby="elements-title">
        <header><h2 id="elements-title">Glide planes and screw axes</h2><p>⟨<i>I</i>⟩ over the mean of their resolution; a positive logarithm speaks for the element</p></header>
        <ElementTable elements={evidence.elements} />
      </section>
      <section class="section" aria-labelledby="centring-title">
        <header><h2 id="centring-title">Centring</h2></header>
        <CentringTable centrings={evidence.centrings} />
      </section>
      <section class="section" aria-labelledby="laue-title">
        <header><h2 id="laue-title">Laue classes</h2></header>
        <LaueTable classes={evidence.laueClasses} />
      </section>
      <section class="section" aria-labelledby="statistics-title">
        <header><h2 id="statistics-title">Intensity statistics</h2></header>
        <StatisticsPlots evidence={evidence} laws={line.laws} />
      </section>
    </>
  );
}

function ListCell({ cell }: { readonly cell: CellParameters }): JSX.Element {
  return (
    <>
      <div><i>a</i> {fixed(cell.a, 4)}, <i>b</i> {fixed(cell.b, 4)}, <i>c</i> {fixed(cell.c, 4)} Å</div>
      <div>α {fixed(cell.alpha, 2)}, β {fixed(cell.beta, 2)}, γ {fixed(cell.gamma, 2)}°</div>
    </>
  );
}
