import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CellParameters, ReflectionOptions } from '../api/types';
import { NumberField } from '../components/NumberField';

interface ListOptionsProps {
  readonly options: ReflectionOptions;
  readonly cell: CellParameters | undefined;
  readonly isOpen: boolean;
  readonly onChange: (options: ReflectionOptions) => void;
}

const names = ['a', 'b', 'c', 'α', 'β', 'γ'];

/** What a list may not say of itself: cell, radiation and wavelength; and how often groups are taken to occur. */
export function ListOptions({ options, cell, isOpen, onChange }: ListOptionsProps): JSX.Element {
  const known = options.cell ?? (cell === undefined ? [] : [cell.a, cell.b, cell.c, cell.alpha, cell.beta, cell.gamma]);
  const [given, setGiven] = useState<readonly (number | undefined)[]>([]);
  const change = (place: number, value: number | undefined): void => {
    const next = names.map((_, i) => (i === place ? value : given[i] ?? known[i]));
    setGiven(next);
    if (next.every((number) => number !== undefined)) onChange({ ...options, cell: next as number[] });
  };
  const choose = (member: 'radiation' | 'prior', value: string): void => {
    const { [member]: _, ...others } = options;
    onChange(value === '' ? others : { ...others, [member]: value });
  };
  return (
    <details open={isOpen}>
      <summary>Cell, radiation and prior</summary>
      <div class="fields">
        {names.map((name, i) => <NumberField key={name} label={name} unit={i < 3 ? 'Å' : '°'} value={given[i] ?? known[i]} least={i < 3 ? 0.5 : 10} most={i < 3 ? 1000 : 170} onChange={(value) => change(i, value)} />)}
        <NumberField
          label="Wavelength" unit="Å" value={options.wavelengthAngstrom} least={0.001} most={10} placeholder="as the file says"
          onChange={(value) => {
            const { wavelengthAngstrom: _, ...others } = options;
            onChange(value === undefined ? others : { ...others, wavelengthAngstrom: value });
          }}
        />
        <label class="field"><span>Radiation</span>
          <select value={options.radiation ?? ''} onChange={(event) => choose('radiation', event.currentTarget.value)}>
            <option value="">as the file says</option><option value="xRay">X-rays</option><option value="electron">electrons</option>
          </select>
        </label>
        <label class="field"><span>Before measuring</span>
          <select value={options.prior ?? ''} onChange={(event) => choose('prior', event.currentTarget.value)}>
            <option value="">groups as often as they occur</option><option value="flat">all groups alike</option>
          </select>
        </label>
      </div>
    </details>
  );
}
