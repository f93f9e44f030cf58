import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../api/client';
import type { Vector, Zone } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { Indices } from '../components/Indices';
import { Notice } from '../components/Notice';
import { NumberField } from '../components/NumberField';
import { Slider } from '../components/Slider';
import { fixed, powerOfTen } from '../text/numbers';
import type { Edges } from './geometry';
import { PatternView } from './PatternView';
import { Stereogram } from './Stereogram';

interface PatternPanelProps {
  readonly input: string;
  readonly crystal: number;
  readonly cell: Edges;
  readonly zones: readonly Zone[];
  readonly zone: Vector;
  readonly onZone: (zone: Vector) => void;
  /** Says which reflection lies to the right in the pattern that is shown. */
  readonly onRight: (hkl: Vector | undefined) => void;
}

/** Voltages of usual microscopes, kV. */
const voltages = [60, 80, 100, 120, 200, 300, 400, 1000];
/** The slider of the dose runs over exponents of ten; at its upper end nothing is drawn by chance. */
const largestDose = 8;

/** The pattern along a zone with what it is simulated by, and the stereogram to choose the zone from. */
export function PatternPanel({ input, crystal, cell, zones, zone, onZone, onRight }: PatternPanelProps): JSX.Element {
  const [kilovolts, setKilovolts] = useState(200);
  const [thickness, setThickness] = useState(20);
  const [tiltX, setTiltX] = useState(0);
  const [tiltY, setTiltY] = useState(0);
  const [doseExponent, setDoseExponent] = useState(largestDose);
  const [precession, setPrecession] = useState(0);
  const [reach, setReach] = useState(1.2);
  const [exponent, setExponent] = useState(0.4);
  const [showsIndices, setShowsIndices] = useState(true);
  const [showsForbidden, setShowsForbidden] = useState(false);
  const dose = doseExponent >= largestDose ? undefined : 10 ** doseExponent;
  const options = {
    crystal, zone, kilovolts, thicknessNanometres: thickness, tiltDegrees: [tiltX, tiltY] as const, precessionDegrees: precession, reachInverseAngstrom: reach,
    ...(dose === undefined ? {} : { dose: Math.round(dose) }),
  };
  const { value: pattern, error, isBusy } = useAnswer((signal) => api.simulate([input], options, signal), [input, options]);

  useEffect(() => onRight(pattern?.axes?.first.hkl), [pattern]);

  return (
    <section class="section" aria-labelledby="pattern-title">
      <header>
        <h2 id="pattern-title">Pattern along <Indices values={zone} brackets="[]" /></h2>
        <p aria-live="polite">
          {pattern === undefined ? '' : `${pattern.spots.length} reflections, λ = ${fixed(pattern.wavelengthAngstrom, 5)} Å, kinematic`}
          {isBusy ? ' …' : ''}
        </p>
      </header>
      <div class="wide-narrow">
        <div class="stack">
          {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
          {pattern === undefined ? (error === undefined ? <Busy what="Simulating the pattern" /> : null)
            : <PatternView pattern={pattern} exponent={exponent} showsIndices={showsIndices} showsForbidden={showsForbidden} />}
          <div class="row">
            <button type="button" aria-pressed={showsIndices} onClick={() => setShowsIndices(!showsIndices)}>Indices</button>
            <button type="button" aria-pressed={showsForbidden} onClick={() => setShowsForbidden(!showsForbidden)}>Forbidden reflections</button>
            <div class="grow"><Slider label="Faint spots" value={1 - exponent} least={0} most={0.9} step={0.05} text={`exponent ${fixed(exponent, 2)}`} onInput={(value) => setExponent(1 - value)} /></div>
          </div>
        </div>
        <div class="stack">
          <Stereogram cell={cell} right={pattern?.axes?.first.hkl} zones={zones} chosen={zone} onChoose={onZone} />
          <ZoneFields zone={zone} onZone={onZone} />
        </div>
      </div>
      <div class="sliders">
          <Slider
            label="Voltage" value={nearestPlace(kilovolts)} least={0} most={voltages.length - 1} step={1} text={`${kilovolts} kV`}
            onInput={(place) => setKilovolts(voltages[place] ?? kilovolts)}
          />
          <Slider label="Thickness" value={Math.log10(thickness)} least={0} most={2.5} step={0.02} text={`${fixed(thickness, thickness < 10 ? 1 : 0)} nm`} onInput={(value) => setThickness(Number((10 ** value).toPrecision(2)))} />
          <Slider label="Tilt about the picture's x axis" value={tiltX} least={-3} most={3} step={0.05} text={`${fixed(tiltX, 2)}°`} onInput={setTiltX} />
          <Slider label="Tilt about the picture's y axis" value={tiltY} least={-3} most={3} step={0.05} text={`${fixed(tiltY, 2)}°`} onInput={setTiltY} />
          <Slider label="Dose" value={doseExponent} least={2} most={largestDose} step={0.25} text={dose === undefined ? 'without noise' : `${powerOfTen(dose, 2)} electrons`} onInput={setDoseExponent} />
          <Slider label="Precession" value={precession} least={0} most={3} step={0.1} text={`${fixed(precession, 1)}°`} onInput={setPrecession} />
          <Slider label="Reach" value={reach} least={0.4} most={3} step={0.1} text={`${fixed(reach, 1)} Å⁻¹`} onInput={setReach} />
      </div>
    </section>
  );
}

function nearestPlace(kilovolts: number): number {
  return Math.max(0, voltages.indexOf(kilovolts));
}

function ZoneFields({ zone, onZone }: { readonly zone: Vector; readonly onZone: (zone: Vector) => void }): JSX.Element {
  const change = (axis: number, value: number | undefined): void => {
    if (value === undefined || !Number.isInteger(value)) return;
    const next = zone.map((index, i) => (i === axis ? value : index)) as unknown as Vector;
    if (next.some((index) => index !== 0)) onZone(next);
  };
  return (
    <fieldset class="zone-fields">
      <legend>Zone [<i>uvw</i>]</legend>
      {(['u', 'v', 'w'] as const).map((name, axis) => (
        <NumberField key={name} label={name} value={zone[axis]} least={-20} most={20} step={1} onChange={(value) => change(axis, value)} />
      ))}
    </fieldset>
  );
}
