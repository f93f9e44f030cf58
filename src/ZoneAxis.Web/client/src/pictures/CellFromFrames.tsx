import type { JSX } from 'preact';
import { Ranking } from '../answer/Ranking';
import type { NextZone, PicturesLine } from '../api/types';
import { GroupSymbol } from '../components/GroupSymbol';
import { Indices } from '../components/Indices';
import { Notice } from '../components/Notice';
import { Notes } from '../components/Sentence';
import { Scroller } from '../components/Scroller';
import { fixed, percent } from '../text/numbers';

/** The cell, the groups, the check of the angles and what to measure next. */
export function CellFromFrames({ line }: { readonly line: PicturesLine }): JSX.Element {
  const { cell } = line;
  // The line of `index` has the number before the symbol.
  const groups = (line.groups ?? []).map((group) => ({ ...group, symbol: group.symbol.replace(/^\d+ /, '') }));
  const [first] = groups;
  const names = line.pictures.map((picture) => picture.name ?? picture.file);
  return (
    <>
      <section class="section" aria-labelledby="answer-title" data-answer={line.groups?.[0]?.number}>
        <header><h2 id="answer-title">Cell and space groups</h2></header>
        {cell === undefined ? (
          <Notice>A cell needs the tilts of two frames, and the scale. {line.pictures.length < 2 ? 'Drop a second frame with the first.' : 'Fill in α and β above.'}</Notice>
        ) : (
          <div class="wide-narrow">
            <Ranking answer={line} groups={groups} />
            <div class="stack">
              {first === undefined || line.isUnknown === true ? null : <div class="headline"><GroupSymbol symbol={first.symbol} /><span class="number">No. {first.number}, {percent(first.probability)}</span></div>}
              <dl class="facts">
                <dt>Cell</dt><dd><i>a</i> {fixed(cell.a, 3)}, <i>b</i> {fixed(cell.b, 3)}, <i>c</i> {fixed(cell.c, 3)} Å<br />α {fixed(cell.alpha, 2)}, β {fixed(cell.beta, 2)}, γ {fixed(cell.gamma, 2)}°</dd>
                {cell.symbol === undefined ? null : <><dt>Bravais lattice</dt><dd><i>{cell.symbol}</i></dd></>}
                {line.symbols?.[0] === undefined ? null : <><dt>Extinction symbol</dt><dd><GroupSymbol symbol={line.symbols[0].symbol} />, {percent(line.symbols[0].probability)}</dd></>}
                {line.reflections === undefined ? null : <><dt>Reflections</dt><dd>{line.reflections} measured</dd></>}
              </dl>
              <Notes notes={line.notes} />
            </div>
          </div>
        )}
      </section>
      <div class="two">
        <Pairs line={line} names={names} />
        <Next line={line} />
      </div>
      <Zones line={line} names={names} />
    </>
  );
}

function Pairs({ line: { pairs }, names }: { readonly line: PicturesLine; readonly names: readonly string[] }): JSX.Element | null {
  if (pairs === undefined || pairs.length === 0) return null;
  return (
    <section class="section" aria-labelledby="pairs-title">
      <header><h2 id="pairs-title">Angles, pair by pair</h2><p>Between the beams, in degrees</p></header>
      <Scroller label="Angles, pair by pair">
        <table>
          <thead><tr><th class="text" scope="col">Frames</th><th scope="col">Goniometer</th><th scope="col">Cell</th><th scope="col">Difference</th></tr></thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.first} ${pair.second}`} class={Math.abs(pair.differenceDegrees) > 1 ? 'fails' : ''}>
                <th class="text" scope="row">{names[pair.first]} and {names[pair.second]}</th>
                <td>{fixed(pair.goniometerDegrees, 2)}</td><td>{fixed(pair.cellDegrees, 2)}</td><td>{fixed(pair.differenceDegrees, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

/** Zones that are listed at once. */
const zonesAtOnce = 8;

function Next({ line: { next } }: { readonly line: PicturesLine }): JSX.Element | null {
  if (next === undefined) return null;
  const others = next.slice(zonesAtOnce);
  return (
    <section class="section" aria-labelledby="next-title">
      <header><h2 id="next-title">What next</h2><p>Zones within reach of the goniometer, the most telling first</p></header>
      {next.length === 0 ? <p>The absences of no other zone within reach would tell the likely groups apart.</p> : <NextTable label="What next" zones={next.slice(0, zonesAtOnce)} />}
      {others.length === 0 ? null : <details><summary>{others.length} more</summary><NextTable label="More zones" zones={others} /></details>}
    </section>
  );
}

function NextTable({ label, zones }: { readonly label: string; readonly zones: readonly NextZone[] }): JSX.Element {
  return (
    <Scroller label={label}>
      <table>
        <thead><tr><th class="text" scope="col">Zone</th><th scope="col">α, °</th><th scope="col">β, °</th><th class="text" scope="col">What it does</th></tr></thead>
        <tbody>
          {zones.map((zone, i) => (
            <tr key={i}><th class="text" scope="row"><Indices values={zone.zone} brackets="[]" /></th><td>{fixed(zone.alpha, 1)}</td><td>{fixed(zone.beta, 1)}</td><td class="text wrap">{zone.reason}</td></tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Zones({ line: { zonesTable, pictures }, names }: { readonly line: PicturesLine; readonly names: readonly string[] }): JSX.Element | null {
  if (zonesTable === undefined || zonesTable.length === 0) return null;
  return (
    <section class="section" aria-labelledby="zones-title">
      <header><h2 id="zones-title">Zone axes</h2><p>Lengths in Å⁻¹, angles in degrees, measured and by the cell</p></header>
      <Scroller label="Zone axes">
        <table>
          <thead><tr><th class="text" scope="col">Frame</th><th class="text" scope="col">Zone</th><th scope="col">1st</th><th scope="col">by the cell</th><th scope="col">2nd</th><th scope="col">by the cell</th><th scope="col">Angle</th><th scope="col">by the cell</th><th scope="col">Off its direction</th></tr></thead>
          <tbody>
            {zonesTable.map(({ picture, zone, measured, calculated }) => (
              <tr key={picture}>
                <th class="text" scope="row">{names[picture]}</th><td class="text"><Indices values={zone} brackets="[]" /></td>
                {[0, 1, 2].map((i) => <MeasuredPair key={i} measured={measured[i]} calculated={calculated[i]} decimals={i < 2 ? 4 : 2} />)}
                <td>{fixed(pictures[picture]?.offDegrees, 2)}°</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function MeasuredPair({ measured, calculated, decimals }: { readonly measured: number | undefined; readonly calculated: number | undefined; readonly decimals: number }): JSX.Element {
  return <><td>{fixed(measured, decimals)}</td><td class="soft">{fixed(calculated, decimals)}</td></>;
}
