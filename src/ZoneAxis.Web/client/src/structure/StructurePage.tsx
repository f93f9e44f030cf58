import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { StructureAnswer } from '../answer/StructureAnswer';
import { api, isError } from '../api/client';
import type { Download, SymmetryLine, Vector } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { Formula } from '../components/Formula';
import { Notice } from '../components/Notice';
import { NumberField } from '../components/NumberField';
import { Save } from '../components/Save';
import { capital } from '../text/sentences';
import { CellView } from './CellView';
import { PatternPanel } from './PatternPanel';
import { SymmetrySummary } from './SymmetrySummary';
import { WyckoffTable } from './WyckoffTable';

/** The distance tolerance that the program takes unless another is asked for, Å. */
const usualTolerance = 0.1;

/** A structure file: its cell, its symmetry, its patterns, and what the network answers to these. */
export function StructurePage({ inputs }: { readonly inputs: readonly string[] }): JSX.Element {
  const [tolerance, setTolerance] = useState(usualTolerance);
  const [place, setPlace] = useState(0);
  const { value: lines, error, isBusy } = useAnswer((signal) => api.symmetry(inputs, tolerance, signal), [inputs, tolerance], 150);
  const line = lines?.[Math.min(place, lines.length - 1)];
  if (error !== undefined) return <Notice kind="bad">{error}</Notice>;
  if (lines === undefined || line === undefined) return <Busy what="Finding the symmetry" />;
  return (
    <>
      <div class="title">
        <div>
          <h1>{isError(line) ? line.input : capital(line.crystal)}</h1>
          {isError(line) ? null : <p>{line.formula === undefined ? null : <Formula text={line.formula} />}</p>}
        </div>
        <div class="row end">
          {lines.length < 2 ? null : (
            <label class="field"><span>Crystal</span>
              <select value={place} onChange={(event) => setPlace(Number(event.currentTarget.value))}>
                {lines.map((each, i) => <option key={i} value={i}>{isError(each) ? each.input : `${i + 1}. ${each.crystal}`}</option>)}
              </select>
            </label>
          )}
          <div class="tolerance"><NumberField label="Tolerance of positions" unit="Å" value={tolerance} least={1e-5} most={1} step={0.01} onChange={(value) => setTolerance(value ?? usualTolerance)} /></div>
          {isBusy ? <Busy what="" /> : null}
        </div>
      </div>
      {isError(line) ? <Notice kind="bad">{line.error}</Notice> : <Crystal key={`${inputs.join()} ${place}`} line={line} place={place} input={inputOf(inputs, line, place, lines.length)} />}
    </>
  );
}

/** The input that a line came from: where each input holds one crystal, the one in its place. */
function inputOf(inputs: readonly string[], line: SymmetryLine, place: number, count: number): { readonly input: string; readonly crystal: number } {
  const plain = line.input.replace(/#\d+$/, '');
  const named = inputs.find((input) => input === plain);
  if (inputs.length === 1) return { input: inputs[0] as string, crystal: place };
  if (inputs.length === count) return { input: inputs[place] as string, crystal: 0 };
  return { input: named ?? (inputs[0] as string), crystal: Number(/#(\d+)$/.exec(line.input)?.[1] ?? 1) - 1 };
}

function Crystal({ line, input: { input, crystal }, place }: { readonly line: SymmetryLine; readonly input: { readonly input: string; readonly crystal: number }; readonly place: number }): JSX.Element {
  const [zone, setZone] = useState<Vector>([0, 0, 1]);
  const [right, setRight] = useState<Vector>();
  return (
    <>
      <section class="section" aria-label="Cell and symmetry">
        <div class="two">
          <CellView drawing={line.drawing} name={line.crystal} zone={zone} right={right} />
          <SymmetrySummary line={line} />
        </div>
      </section>
      <PatternPanel input={input} crystal={crystal} cell={line.drawing.cell} zones={line.zones} zone={zone} onZone={setZone} onRight={setRight} />
      <StructureAnswer input={input} place={place} />
      <section class="section" aria-labelledby="wyckoff-title">
        <header><h2 id="wyckoff-title">Wyckoff positions</h2><p>Coordinates in the standard cell</p></header>
        <WyckoffTable positions={line.ita.wyckoff} />
        {line.operationTexts === undefined ? null : (
          <details>
            <summary>{line.operationTexts.length} symmetry operations of the standard cell</summary>
            <ol class="operations mono">{line.operationTexts.map((operation) => <li key={operation}>{operation}</li>)}</ol>
          </details>
        )}
      </section>
      <section class="section" aria-labelledby="cells-title">
        <header><h2 id="cells-title">Standard cells</h2></header>
        <div class="two">
          <Cell name="International Tables" downloads={line.downloads.filter(({ cell }) => cell === 'ita')} volume={line.ita.cell.volume} sites={line.ita.cell.sites} />
          {line.sc === undefined ? <div /> : <Cell name="Setyawan and Curtarolo" downloads={line.downloads.filter(({ cell }) => cell === 'sc')} volume={line.sc.cell.volume} sites={line.sc.cell.sites} />}
        </div>
      </section>
    </>
  );
}

interface CellProps { readonly name: string; readonly downloads: readonly Download[]; readonly volume: number; readonly sites: number }

function Cell({ name, downloads, volume, sites }: CellProps): JSX.Element {
  return (
    <div class="card">
      <h3>{name}</h3>
      <p class="soft small">{sites} atoms in {volume.toFixed(2)} Å³</p>
      <div class="row">
        {downloads.map((download) => <Save key={download.name} name={download.name} content={download.content} text={download.format === 'cif' ? 'CIF' : download.format === 'poscar' ? 'POSCAR' : download.format} />)}
        {downloads.length === 0 ? <span class="soft small">Cannot be written as a file.</span> : null}
      </div>
    </div>
  );
}
