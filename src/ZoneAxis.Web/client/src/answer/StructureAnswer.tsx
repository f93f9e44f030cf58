import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, isError } from '../api/client';
import type { IdentifyLine } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { GroupSymbol } from '../components/GroupSymbol';
import { Notice } from '../components/Notice';
import { Notes, Sentence } from '../components/Sentence';
import { ModelChooser } from './ModelChooser';
import { Ranking } from './Ranking';

/** What a network says of the patterns of a structure, beside what the coordinates say. */
export function StructureAnswer({ input, place }: { readonly input: string; readonly place: number }): JSX.Element {
  const [model, setModel] = useState<string>();
  const { value: lines, error, isBusy } = useAnswer(
    (signal) => api.identify([input], { as: 'structure', top: 10, ...(model === undefined ? {} : { model }) }, signal), [input, model],
  );
  const line = lines?.[Math.min(place, lines.length - 1)];
  return (
    <section class="section" aria-labelledby="answer-title" data-answer={line !== undefined && !isError(line) ? line.candidates[0]?.number : undefined}>
      <header><h2 id="answer-title">What the patterns tell</h2><p>The network sees the patterns alone, not the coordinates.</p></header>
      <div class="wide-narrow">
        <div class="stack">
          {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
          {line === undefined ? (error === undefined ? <Busy what="Asking the network" /> : null)
            : isError(line) ? <Notice kind="bad">{line.error}</Notice> : <Verdict line={line} isBusy={isBusy} />}
        </div>
        <ModelChooser kind="structure" chosen={model ?? (line !== undefined && !isError(line) ? line.model : undefined)} onChoose={setModel} />
      </div>
    </section>
  );
}

function Verdict({ line, isBusy }: { readonly line: IdentifyLine; readonly isBusy: boolean }): JSX.Element {
  const { structure, verdict } = line;
  return (
    <div class="stack" aria-busy={isBusy}>
      {structure === undefined || verdict === undefined ? null : (
        <p>
          {verdict === 'agree' ? <span class="tag good">agrees</span> : <span class="tag warn">{verdict === 'disagree' ? 'disagrees' : 'outside the model'}</span>}{' '}
          By the coordinates the group is {structure.number} <GroupSymbol symbol={structure.symbol} />.
        </p>
      )}
      {line.note === undefined || line.note === line.unknownReason ? null : <Notice kind="warn"><Sentence text={line.note} /></Notice>}
      <Ranking key={line.model} answer={line} groups={line.candidates} />
      <Notes notes={line.notes} />
      {line.assumptions === undefined ? null : <p class="small soft">{line.assumptions}</p>}
    </div>
  );
}
