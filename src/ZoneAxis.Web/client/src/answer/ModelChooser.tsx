import type { JSX } from 'preact';
import { api } from '../api/client';
import { useAnswer } from '../api/useAnswer';
import { ModelCard } from './ModelCard';

interface ModelChooserProps {
  readonly kind: 'structure' | 'pictures' | 'reflections';
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** The models that can answer, each with its card. */
export function ModelChooser({ kind, chosen, onChoose }: ModelChooserProps): JSX.Element | null {
  const { value: models } = useAnswer(() => api.models(), []);
  const able = (models ?? []).filter((model) => model.canIdentify === undefined || model.canIdentify.includes(kind))
    .sort((first, second) => Number(second.isStandard === true) - Number(first.isStandard === true));
  if (able.length === 0) return null;
  return (
    <div class="stack" role="group" aria-label="Model">
      {able.map((model) => <ModelCard key={model.name} model={model} isChosen={model.name === chosen} onChoose={() => onChoose(model.name)} />)}
    </div>
  );
}
