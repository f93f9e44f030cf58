import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type uPlot from 'uplot';
import { significant } from '../text/numbers';
import { colour, onThemeChange } from '../theme';
import { Scroller } from './Scroller';
import 'uplot/dist/uPlot.min.css';

/** A curve of a plot. */
export interface Curve {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly drawn: 'line' | 'dashes' | 'dots' | 'points' | 'bars';
  /** Standard deviations, drawn as bars. */
  readonly deviations?: readonly number[];
  readonly shade: 'accent' | 'ink' | 'soft' | 'good' | 'warn' | 'bad';
}

interface PlotProps {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly x: readonly number[];
  /** Names below the places of x, where these are no numbers. */
  readonly names?: readonly string[];
  readonly curves: readonly Curve[];
  readonly yRange?: readonly [number, number];
  readonly xRange?: readonly [number, number];
  readonly height?: number;
}

/** Bars begin at nothing and leave a little room above. */
const barHeadroom = 1.05;

const shades: Record<Curve['shade'], string> = {
  accent: '--accent', ink: '--ink', soft: '--ink-soft', good: '--good', warn: '--warn', bad: '--bad',
};

/** A plot, with its numbers as a table for those who cannot see it. */
export function Plot(props: PlotProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const [tick, setTick] = useState(0);
  useEffect(() => onThemeChange(() => setTick((before) => before + 1)), []);
  useEffect(() => {
    const target = frame.current;
    if (target === null) return undefined;
    let plot: uPlot | undefined;
    let isGone = false;
    const observer = new ResizeObserver(() => plot?.setSize({ width: target.clientWidth, height: props.height ?? 260 }));
    void import('uplot').then(({ default: Made }) => {
      if (isGone) return;
      plot = new Made(optionsOf(props, target.clientWidth, Made), [[...props.x], ...props.curves.map(({ values }) => [...values])], target);
      target.dataset['drawn'] = 'true';
      observer.observe(target);
    });
    return () => {
      isGone = true;
      observer.disconnect();
      plot?.destroy();
    };
  }, [JSON.stringify([props.x, props.curves, props.names]), tick]);
  return (
    <figure class="plot">
      <figcaption>{props.title}</figcaption>
      <div ref={frame} role="img" aria-label={`${props.title}: ${props.yLabel} over ${props.xLabel}`} />
      <ul class="legend">
        {props.curves.map((curve) => <li key={curve.name}><span class={`key ${curve.drawn}`} style={{ color: `var(${shades[curve.shade]})` }} aria-hidden="true" />{curve.name}</li>)}
      </ul>
      <details><summary>The numbers</summary><Numbers {...props} /></details>
    </figure>
  );
}

function Numbers({ title, xLabel, x, names, curves }: PlotProps): JSX.Element {
  return (
    <Scroller label={`${title}, numbers`}>
      <table>
        <thead><tr><th scope="col">{xLabel}</th>{curves.map((curve) => <th scope="col" key={curve.name}>{curve.name}</th>)}</tr></thead>
        <tbody>
          {x.map((place, i) => (
            <tr key={i}><th scope="row">{names?.[i] ?? significant(place, 4)}</th>{curves.map((curve) => <td key={curve.name}>{significant(curve.values[i] ?? undefined, 4)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function optionsOf({ xLabel, yLabel, names, curves, yRange, xRange, height, x }: PlotProps, width: number, Made: typeof uPlot): uPlot.Options {
  const axis = { stroke: colour('--ink-soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line'), width: 1, size: 5 }, font: '12px system-ui, "Liberation Sans", sans-serif', labelFont: '12px system-ui, "Liberation Sans", sans-serif' };
  return {
    width, height: height ?? 260, padding: [8, 8, 0, 0],
    cursor: { y: false, drag: { x: false, y: false } }, legend: { show: false },
    scales: {
      x: { time: false, ...(xRange === undefined ? (names === undefined ? {} : { range: [-0.6, x.length - 0.4] as [number, number] }) : { range: [...xRange] as [number, number] }) },
      y: yRange !== undefined ? { range: [...yRange] as [number, number] } : curves.some(({ drawn }) => drawn === 'bars') ? { range: (_, __, most) => [0, most * barHeadroom] } : {},
    },
    axes: [
      { ...axis, label: xLabel, labelSize: 22, ...(names === undefined ? {} : { splits: () => [...x], values: (_: uPlot, places: number[]) => places.map((place) => names[place] ?? '') }) },
      { ...axis, label: yLabel, labelSize: 22, size: 52 },
    ],
    hooks: { draw: [(plot) => curves.forEach((curve, i) => drawDeviations(plot, curve, i + 1))] },
    series: [{}, ...curves.map((curve, i) => seriesOf(curve, i, curves, Made))],
  };
}

function seriesOf(curve: Curve, place: number, curves: readonly Curve[], Made: typeof uPlot): uPlot.Series {
  const stroke = colour(shades[curve.shade]);
  const bars = curves.filter(({ drawn }) => drawn === 'bars');
  switch (curve.drawn) {
    case 'points': return { label: curve.name, stroke, width: 0, paths: () => null, points: { show: true, size: 8, fill: stroke } };
    case 'bars': return { label: curve.name, stroke, fill: stroke, width: 0, points: { show: false }, ...barPaths(Made, bars.indexOf(curve), bars.length) };
    case 'dashes': return { label: curve.name, stroke, width: 1.5, dash: [7, 5], points: { show: false } };
    case 'dots': return { label: curve.name, stroke, width: 1.5, dash: [2, 3], points: { show: false } };
    default: return { label: curve.name, stroke, width: 2, points: { show: place === 0 && curve.values.length < 40, size: 6, fill: stroke } };
  }
}

/** Bars of several curves stand side by side. */
function barPaths(Made: typeof uPlot, place: number, count: number): Partial<uPlot.Series> {
  if (Made.paths.bars === undefined) return {};
  const share = 0.7 / count;
  return {
    paths: Made.paths.bars({
      disp: {
        x0: { unit: 1, values: (plot) => Array.from(plot.data[0], (x) => x - 0.35 + place * share) },
        size: { unit: 1, values: (plot) => Array.from(plot.data[0], () => share * 0.92) },
      },
    }),
  };
}

function drawDeviations(plot: uPlot, { deviations, values, shade }: Curve, series: number): void {
  if (deviations === undefined) return;
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = colour(shades[shade]);
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([]);
  ctx.beginPath();
  values.forEach((value, i) => {
    const [place, deviation] = [plot.data[0][i], deviations[i]];
    if (value === null || place === undefined || deviation === undefined) return;
    const x = plot.valToPos(place, 'x', true);
    ctx.moveTo(x, plot.valToPos(value - deviation, plot.series[series]?.scale ?? 'y', true));
    ctx.lineTo(x, plot.valToPos(value + deviation, plot.series[series]?.scale ?? 'y', true));
  });
  ctx.stroke();
  ctx.restore();
}
