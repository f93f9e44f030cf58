import type { JSX } from 'preact';
import type { Evidence, IntensityStatistics, Laws } from '../api/types';
import { Plot, type Curve } from '../components/Plot';
import { Scroller } from '../components/Scroller';
import { fixed, percent } from '../text/numbers';

/** How intensities are distributed, beside the laws of crystals with and without a centre. */
export function StatisticsPlots({ evidence: { statistics, centreProbability }, laws }: { readonly evidence: Evidence; readonly laws: Laws | undefined }): JSX.Element {
  const { general, shells, zones, twinning } = statistics;
  const parts = [general, ...zones, ...shells];
  return (
    <div class="stack">
      <div class="two">
        <Plot
          title="N(z), the share of reflections with E² of at most z" xLabel="z" yLabel="N(z)" yRange={[0, 0.75]} xRange={[0, 1]}
          x={laws?.z ?? general.cumulative.map((_, i) => i / 10)} curves={distribution(general, laws)}
        />
        <Plot
          title="⟨|E² − 1|⟩ of all, by zone and by shell of resolution, with standard deviations" xLabel="reflections" yLabel="⟨|E² − 1|⟩" yRange={[0.3, 1.4]}
          x={parts.map((_, i) => i)} names={parts.map(({ name }) => name)} curves={partCurves(parts, laws)}
        />
      </div>
      <p>
        A centre of symmetry is {percent(centreProbability)} likely.{' '}
        {twinning.pairs === 0 ? null : <>⟨|<i>L</i>|⟩ of {twinning.pairs} pairs is {fixed(twinning.absoluteL.mean, 3)} ± {fixed(twinning.absoluteL.deviation, 3)}{twinning.saysTwin ? ': the crystal may be a twin.' : ', no sign of twinning.'}</>}
      </p>
      <StatisticsTable rows={parts} />
    </div>
  );
}

function distribution(general: IntensityStatistics, laws: Laws | undefined): Curve[] {
  const measured: Curve = { name: `measured, ${general.number} general reflections`, values: general.cumulative, drawn: 'line', shade: 'accent' };
  if (laws === undefined) return [measured];
  return [measured, { name: 'with a centre', values: laws.centric, drawn: 'dashes', shade: 'ink' }, { name: 'without', values: laws.acentric, drawn: 'dots', shade: 'ink' }];
}

function partCurves(parts: readonly IntensityStatistics[], laws: Laws | undefined): Curve[] {
  const measured: Curve = { name: 'measured', values: parts.map(({ meanE2Minus1 }) => meanE2Minus1.mean), deviations: parts.map(({ meanE2Minus1 }) => meanE2Minus1.deviation), drawn: 'points', shade: 'accent' };
  if (laws === undefined) return [measured];
  return [
    measured, { name: `with a centre, ${fixed(laws.meanE2Minus1.centric, 3)}`, values: parts.map(() => laws.meanE2Minus1.centric), drawn: 'dashes', shade: 'ink' },
    { name: `without, ${fixed(laws.meanE2Minus1.acentric, 3)}`, values: parts.map(() => laws.meanE2Minus1.acentric), drawn: 'dots', shade: 'ink' },
  ];
}

function StatisticsTable({ rows }: { readonly rows: readonly IntensityStatistics[] }): JSX.Element {
  return (
    <Scroller label="Intensity statistics">
      <table>
        <thead>
          <tr><th class="text" scope="col">Reflections</th><th scope="col">Number</th><th scope="col">⟨|<i>E</i>|⟩</th><th scope="col">⟨|<i>E</i>² − 1|⟩</th><th scope="col">⟨<i>E</i>⁴⟩</th><th scope="col">ln centric / acentric</th></tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <th class="text" scope="row">{row.name}</th><td>{row.number}</td>
              {[row.meanE, row.meanE2Minus1, row.e4, row.centricLogRatio].map((measured, j) => <td key={j}>{fixed(measured.mean, 3)} ± {fixed(measured.deviation, 3)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
