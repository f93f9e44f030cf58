import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ModelChooser } from '../answer/ModelChooser';
import { Ranking } from '../answer/Ranking';
import { api, isError } from '../api/client';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { Notice } from '../components/Notice';
import { Notes } from '../components/Sentence';

/** Three pictures as the simulator writes them, about x, y and z, of which the network is asked. */
export function SimulatedPictures({ inputs }: { readonly inputs: readonly string[] }): JSX.Element {
  const [model, setModel] = useState<string>();
  const { value: lines, error } = useAnswer(
    (signal) => api.identify(inputs, { as: 'pictures', geometry: 'rotated45', top: 10, ...(model === undefined ? {} : { model }) }, signal), [inputs, model],
  );
  const line = lines?.[0];
  return (
    <section class="section" aria-labelledby="answer-title">
      <header><h2 id="answer-title">What the patterns tell</h2><p>The network takes the three pictures as patterns about x, y and z, in this order.</p></header>
      <div class="wide-narrow">
        <div class="stack">
          {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
          {line === undefined ? (error === undefined ? <Busy what="Asking the network" /> : null)
            : isError(line) ? <Notice kind="bad">{line.error}</Notice>
              : <><Ranking answer={line} groups={line.candidates} /><Notes notes={line.notes} />{line.assumptions === undefined ? null : <p class="small soft">{line.assumptions}</p>}</>}
        </div>
        <ModelChooser kind="pictures" chosen={model ?? (line !== undefined && !isError(line) ? line.model : undefined)} onChoose={setModel} />
      </div>
    </section>
  );
}
