import type { JSX } from 'preact';
import { api } from '../api/client';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { Notice } from '../components/Notice';
import { ModelCard } from './ModelCard';

/** All models of this machine with their cards. */
export function ModelsPage(): JSX.Element {
  const { value: models, error } = useAnswer(() => api.models(), []);
  return (
    <>
      <div class="title"><div><h1>Models</h1><p>Networks that this machine has. Each card says what the network learned from and what it scored.</p></div></div>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      {models === undefined && error === undefined ? <Busy what="Looking for models" /> : null}
      <div class="cards wide">{(models ?? []).map((model) => <ModelCard key={model.name} model={model} />)}</div>
    </>
  );
}
