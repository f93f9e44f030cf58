import type { JSX } from 'preact';
import type { Place2, PictureOptions } from '../api/types';
import { NumberField } from '../components/NumberField';

interface SeriesFieldsProps { readonly options: PictureOptions; readonly onChange: (options: PictureOptions) => void }

type NumberMember = 'inverseAngstromPerPixel' | 'kilovolts' | 'tiltAxisDegrees' | 'tiltErrorDegrees';

/** What holds for all frames: scale, voltage and goniometer. */
export function SeriesFields({ options, onChange }: SeriesFieldsProps): JSX.Element {
  const set = (member: NumberMember) => (value: number | undefined): void => {
    const { [member]: _, ...others } = options;
    onChange(value === undefined ? others : { ...others, [member]: value });
  };
  const { alpha, beta } = options.goniometer ?? { alpha: [-40, 40] as Place2, beta: [-30, 30] as Place2 };
  return (
    <div class="fields">
      <NumberField label="Scale of all frames" unit="Å⁻¹/px" value={options.inverseAngstromPerPixel} least={1e-6} most={1} placeholder="of the files" onChange={set('inverseAngstromPerPixel')} />
      <NumberField label="Voltage" unit="kV" value={options.kilovolts} least={20} most={1500} placeholder="of the files" onChange={set('kilovolts')} />
      <NumberField label="Direction of the α axis" unit="°" value={options.tiltAxisDegrees} least={-360} most={360} placeholder="0" onChange={set('tiltAxisDegrees')} />
      <NumberField label="Error of the angles" unit="°" value={options.tiltErrorDegrees} least={0.01} most={10} placeholder="0.4" onChange={set('tiltErrorDegrees')} />
      <NumberField label="Reach of α, ±" unit="°" value={alpha[1]} least={0} most={90} onChange={(value) => { if (value !== undefined) onChange({ ...options, goniometer: { alpha: [-value, value], beta } }); }} />
      <NumberField label="Reach of β, ±" unit="°" value={beta[1]} least={0} most={90} onChange={(value) => { if (value !== undefined) onChange({ ...options, goniometer: { alpha, beta: [-value, value] } }); }} />
    </div>
  );
}
