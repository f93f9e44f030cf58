import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FrameOptions, IndexedPicture, MaskShape } from '../api/types';
import { Choice } from '../components/Choice';
import { Notice } from '../components/Notice';
import { NumberField } from '../components/NumberField';
import { Slider } from '../components/Slider';
import { fixed } from '../text/numbers';
import { beamOf, FrameView, type Layers } from './FrameView';
import { LatticeTable } from './LatticeTable';

interface FramePanelProps {
  readonly picture: IndexedPicture;
  readonly options: FrameOptions;
  readonly onChange: (options: FrameOptions) => void;
}

type Zoom = '1' | '2' | '4';

/** Share of the brightest pixels that are shown as white unless asked otherwise. */
const usualHigh = 0.999;

/** A frame with what is drawn over it, and what of it can be put right. */
export function FramePanel({ picture, options, onChange }: FramePanelProps): JSX.Element {
  const [layers, setLayers] = useState<Layers>({ spots: true, lattice: true, indices: true });
  const [exponent, setExponent] = useState(0.4);
  const [bright, setBright] = useState(usualHigh);
  const [zoom, setZoom] = useState<Zoom>('1');
  const [isMasking, setIsMasking] = useState(false);
  const names: readonly { readonly layer: keyof Layers; readonly text: string }[] = [{ layer: 'spots', text: 'Spots' }, { layer: 'lattice', text: 'Lattice' }, { layer: 'indices', text: 'Indices' }];
  return (
    <div class="wide-narrow">
      <div class="stack">
        <FrameView
          picture={picture} options={options} layers={layers} contrast={{ exponent, low: 0.02, high: bright }} zoom={Number(zoom)} isMasking={isMasking}
          onChange={(next) => {
            setIsMasking(false);
            onChange(next);
          }}
        />
        <div class="row">
          {names.map(({ layer, text }) => <button type="button" key={layer} aria-pressed={layers[layer]} onClick={() => setLayers({ ...layers, [layer]: !layers[layer] })}>{text}</button>)}
          <Choice<Zoom> label="Enlargement" value={zoom} onChange={setZoom} options={[{ value: '1', text: '1×' }, { value: '2', text: '2×' }, { value: '4', text: '4×' }]} />
        </div>
        <div class="contrast">
          <Slider label="Contrast" value={1 - exponent} least={0} most={0.9} step={0.05} text={`exponent ${fixed(exponent, 2)}`} onInput={(value) => setExponent(1 - value)} />
          <Slider label="White from" value={-Math.log10(1 - bright)} least={0.3} most={5} step={0.1} text={`${(bright * 100).toPrecision(4)} %`} onInput={(value) => setBright(1 - 10 ** -value)} />
        </div>
      </div>
      <div class="stack">
        {picture.error === undefined ? null : <Notice kind="warn">{picture.error}</Notice>}
        <Corrections picture={picture} options={options} isMasking={isMasking} onMasking={setIsMasking} onChange={onChange} />
        <LatticeTable picture={picture} options={options} onChange={onChange} />
      </div>
    </div>
  );
}

interface CorrectionsProps extends FramePanelProps { readonly isMasking: boolean; readonly onMasking: (isMasking: boolean) => void }

function Corrections({ picture, options, isMasking, onMasking, onChange }: CorrectionsProps): JSX.Element {
  const beam = beamOf(picture, options);
  const mask = options.mask ?? [];
  const [alpha, beta] = options.tilt ?? [undefined, undefined];
  const tilt = (a: number | undefined, b: number | undefined): void => {
    const { tilt: _, ...others } = options;
    onChange(a === undefined && b === undefined ? others : { ...others, tilt: [a ?? 0, b ?? 0] });
  };
  const scale = (value: number | undefined): void => {
    const { inverseAngstromPerPixel: _, ...others } = options;
    onChange(value === undefined ? others : { ...others, inverseAngstromPerPixel: value });
  };
  const isCorrected = options.beam !== undefined || options.lattice !== undefined || mask.length > 0;
  const radius = Math.round(Math.min(picture.rows, picture.columns) / 20);
  return (
    <div class="stack">
      <div class="fields narrow">
        <NumberField label="Tilt α" unit="°" value={alpha} least={-90} most={90} onChange={(value) => tilt(value, beta)} />
        <NumberField label="Tilt β" unit="°" value={beta} least={-90} most={90} onChange={(value) => tilt(alpha, value)} />
        <NumberField label="Scale of this frame" unit="Å⁻¹/px" value={options.inverseAngstromPerPixel} least={1e-6} most={1} placeholder={picture.inverseAngstromPerPixel === undefined ? '' : String(Number(picture.inverseAngstromPerPixel.toPrecision(4)))} onChange={scale} />
        <NumberField label="Centre, row" unit="px" value={rounded(beam?.[0])} onChange={(row) => { if (row !== undefined) onChange({ ...options, beam: [row, beam?.[1] ?? 0] }); }} />
        <NumberField label="Centre, column" unit="px" value={rounded(beam?.[1])} onChange={(column) => { if (column !== undefined) onChange({ ...options, beam: [beam?.[0] ?? 0, column] }); }} />
      </div>
      <div class="row">
        <button type="button" aria-pressed={isMasking} onClick={() => onMasking(!isMasking)}>Draw a mask</button>
        <button type="button" onClick={() => onChange({ ...options, mask: [...mask, { circle: [beam?.[0] ?? picture.rows / 2, beam?.[1] ?? picture.columns / 2, radius] }] })}>Mask the centre</button>
        {isCorrected ? (
          <button
            type="button" class="quiet" onClick={() => {
              const { beam: _beam, lattice: _lattice, mask: _mask, ...others } = options;
              onChange(others);
            }}
          >As found</button>
        ) : null}
      </div>
      {isMasking ? <p class="small soft" role="status">Drag a circle over what is to be passed over, such as the beam stop.</p> : null}
      {mask.map((shape, i) => <MaskField key={i} place={i} shape={shape} onChange={(next) => onChange({ ...options, mask: mask.flatMap((other, j) => (j !== i ? [other] : next === undefined ? [] : [next])) })} />)}
    </div>
  );
}

function MaskField({ place, shape, onChange }: { readonly place: number; readonly shape: MaskShape; readonly onChange: (shape: MaskShape | undefined) => void }): JSX.Element {
  return (
    <div class="row mask-field">
      {'circle' in shape ? (
        <NumberField label={`Mask ${place + 1}, radius`} unit="px" value={rounded(shape.circle[2])} least={1} onChange={(value) => { if (value !== undefined) onChange({ circle: [shape.circle[0], shape.circle[1], value] }); }} />
      ) : <span>Mask {place + 1}</span>}
      <button type="button" class="quiet" onClick={() => onChange(undefined)} aria-label={`Remove mask ${place + 1}`}>Remove</button>
    </div>
  );
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
