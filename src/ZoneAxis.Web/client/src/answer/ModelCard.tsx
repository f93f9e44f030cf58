import type { JSX } from 'preact';
import type { Model } from '../api/types';
import { Markdown } from '../components/Markdown';
import { percent, whole } from '../text/numbers';

interface ModelCardProps { readonly model: Model; readonly isChosen?: boolean; readonly onChoose?: () => void }

/** What a model tells apart, what it scored, and its card. */
export function ModelCard({ model, isChosen = false, onChoose }: ModelCardProps): JSX.Element {
  const { accuracy } = model;
  return (
    <article class={isChosen ? 'card chosen' : 'card'} data-model={model.name}>
      <div class="row between">
        {onChoose === undefined ? <h2>{model.name}</h2> : <h3>{model.name}</h3>}
        {onChoose === undefined ? (model.isStandard === true ? <span class="tag">standard</span> : null)
          : <button type="button" aria-pressed={isChosen} onClick={onChoose}>{isChosen ? 'Answers here' : 'Ask this model'}</button>}
      </div>
      <dl class="facts small">
        {model.groups === undefined ? null : <><dt>Groups told apart</dt><dd>{model.groups}</dd></>}
        {model.descriptor === undefined ? null : <><dt>Sees</dt><dd>{model.descriptor}</dd></>}
        {accuracy?.top1 === undefined ? null : <><dt>First group right</dt><dd>{percent(accuracy.top1)}{accuracy.crystals === undefined ? '' : ` of ${whole(accuracy.crystals)} crystals`}</dd></>}
        {accuracy?.top5 === undefined ? null : <><dt>Among the first five</dt><dd>{percent(accuracy.top5)}</dd></>}
        {model.calibration === undefined ? null : <><dt>Error of its probabilities</dt><dd>{percent(model.calibration)}</dd></>}
      </dl>
      {model.card === undefined ? null : <details><summary>The model's card</summary><Markdown label={`Card of ${model.name}`} text={model.card} /></details>}
    </article>
  );
}
