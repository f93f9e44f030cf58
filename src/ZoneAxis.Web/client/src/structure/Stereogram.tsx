import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Vector, Zone } from '../api/types';
import { Choice } from '../components/Choice';
import { indices, plainIndices } from '../text/numbers';
import { cross, reciprocal, sum, unit, type Edges } from './geometry';

interface StereogramProps {
  /** Edges of the cell in the frame of the zones' directions, Å. */
  readonly cell: Edges;
  /** The reflection that lies to the right in the pattern. */
  readonly right: Vector | undefined;
  readonly zones: readonly Zone[];
  readonly chosen: Vector;
  readonly onChoose: (zone: Vector) => void;
}

type Middle = 'c' | 'zone';
interface Pole { readonly zone: Zone; readonly uvw: Vector; readonly x: number; readonly y: number; readonly rank: number }

/** Radius of the drawn circle; the picture reaches from −116 to 116. */
const radius = 100;
const circles = [30, 60];

/**
 * Zone axes in stereographic projection, equal angles; a click on one makes its pattern. They are seen along the beam, as patterns are:
 * with c in the middle a lies to the right, with the zone in the middle what lies to the right in its pattern.
 */
export function Stereogram({ cell, right, zones, chosen, onChoose }: StereogramProps): JSX.Element {
  const [middle, setMiddle] = useState<Middle>('c');
  const poles = useMemo(() => {
    const centre = middle === 'c' ? cell[2] : sum(cell, chosen);
    return project(zones, frame(centre, middle === 'c' || right === undefined ? cell[0] : sum(reciprocal(cell), right)));
  }, [zones, cell, middle, ...(middle === 'c' ? [] : [chosen, right])]);
  const labelled = useMemo(() => labels(poles), [poles]);
  const chosenPole = poles.find((pole) => isSame(pole.zone.uvw, chosen));
  const onKey = (event: KeyboardEvent): void => {
    const ways: Record<string, readonly [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const next = neighbour(poles, chosenPole, way);
    if (next !== undefined) onChoose(next.uvw);
  };
  return (
    <div class="stack">
      <svg
        class="stereogram" viewBox="-116 -116 232 232" tabindex={0} role="application" onKeyDown={onKey}
        aria-label={`Stereogram of ${poles.length} zone axes; chosen: ${plainIndices(chosen)}. Arrow keys choose a neighbour.`}
      >
        <circle class="rim" r={radius} />
        <path class="grid" d={`M${-radius} 0H${radius}M0 ${-radius}V${radius}`} />
        {circles.map((angle) => <circle class="grid" key={angle} r={radius * Math.tan((angle * Math.PI) / 360)} />)}
        {poles.map((pole) => (
          <g
            key={plainIndices(pole.zone.uvw)} class={pole === chosenPole ? 'pole chosen' : 'pole'} data-zone={plainIndices(pole.uvw)}
            transform={`translate(${pole.x.toFixed(2)} ${pole.y.toFixed(2)})`} onClick={() => onChoose(pole.uvw)}
          >
            <title>{`[${plainIndices(pole.uvw)}]`}</title>
            <circle class="target" r={5} />
            <circle class="mark" r={pole === chosenPole ? 3.6 : 3.1 - 0.65 * pole.rank} />
          </g>
        ))}
        {[...labelled].filter(([pole]) => pole !== chosenPole).map(([pole, at]) => <text key={plainIndices(pole.zone.uvw)} x={at.x} y={at.y} aria-hidden="true">{indices(pole.uvw)}</text>)}
        {chosenPole === undefined ? null : <text class="chosen" x={chosenPole.x} y={chosenPole.y - 5.5} aria-hidden="true">{indices(chosenPole.uvw)}</text>}
      </svg>
      <div class="row between small soft">
        <span>Circles at 30° and 60° from the middle</span>
        <Choice<Middle> label="Middle of the stereogram" value={middle} onChange={setMiddle} options={[{ value: 'c', text: 'c in the middle' }, { value: 'zone', text: 'the zone' }]} />
      </div>
    </div>
  );
}

/** The upper half of the sphere around the middle; of a zone that lies below it the opposite direction is drawn. */
function project(zones: readonly Zone[], axes: readonly [Vector, Vector, Vector]): Pole[] {
  return zones.map((zone) => {
    const [x, y, z] = axes.map((axis) => axis[0] * zone.direction[0] + axis[1] * zone.direction[1] + axis[2] * zone.direction[2]) as [number, number, number];
    const sign = z < -1e-6 || (Math.abs(z) <= 1e-6 && (y < -1e-6 || (Math.abs(y) <= 1e-6 && x < 0))) ? -1 : 1;
    const scale = (sign * radius) / (1 + Math.abs(z));
    return {
      zone, uvw: zone.uvw.map((index) => index * sign + 0) as unknown as Vector, x: x * scale, y: y * scale,
      rank: Math.max(...zone.uvw.map(Math.abs)) - 1,
    };
  }).sort((first, second) => second.rank - first.rank);
}

/** Right, down and along the beam, of unit length; to the right lies what is given, as far as it is perpendicular to the beam. */
function frame(beam: Vector, towardsRight: Vector): readonly [Vector, Vector, Vector] {
  const middle = unit(beam);
  const across = [towardsRight, [1, 0, 0] as const, [0, 1, 0] as const].map((seed) => {
    const along = seed[0] * middle[0] + seed[1] * middle[1] + seed[2] * middle[2];
    return [seed[0] - along * middle[0], seed[1] - along * middle[1], seed[2] - along * middle[2]] as const;
  }).find((vector) => Math.hypot(...vector) > 1e-3) ?? [1, 0, 0];
  const right = unit(across);
  return [right, cross(middle, right), middle];
}

/** Where names may stand beside a pole, the best first, in units of the picture. */
const sides = [{ x: 0, y: -5.5 }, { x: 0, y: 10.5 }, { x: 11, y: 2.2 }, { x: -11, y: 2.2 }];

/** The poles of small indices have their name beside them, where it covers neither a pole nor another name. */
function labels(poles: readonly Pole[]): ReadonlyMap<Pole, { readonly x: number; readonly y: number }> {
  const placed = new Map<Pole, { readonly x: number; readonly y: number }>();
  const size = (pole: Pole): number => pole.zone.uvw.reduce((sum, index) => sum + index * index, 0);
  const covers = (at: { readonly x: number; readonly y: number }, x: number, y: number, width: number, height: number): boolean => Math.abs(at.x - x) < width && Math.abs(at.y - 2.2 - y) < height;
  for (const pole of poles.filter(({ rank }) => rank <= 1).sort((first, second) => size(first) - size(second))) {
    const free = sides.map(({ x, y }) => ({ x: pole.x + x, y: pole.y + y })).find((at) => Math.abs(at.x) < 108
      && poles.every((other) => !covers(at, other.x, other.y, 8.5, 4.4)) && [...placed.values()].every((other) => !covers(at, other.x, other.y - 2.2, 16, 7)));
    if (free !== undefined) placed.set(pole, free);
  }
  return placed;
}

function isSame(first: Vector, second: Vector): boolean {
  return first.every((index, i) => index === second[i]) || first.every((index, i) => index === -(second[i] ?? 0));
}

function neighbour(poles: readonly Pole[], from: Pole | undefined, [right, down]: readonly [number, number]): Pole | undefined {
  const { x, y } = from ?? { x: 0, y: 0 };
  let best: Pole | undefined;
  let least = Infinity;
  for (const pole of poles) {
    const along = (pole.x - x) * right + (pole.y - y) * down;
    const across = Math.abs((pole.x - x) * down + (pole.y - y) * right);
    const cost = along + 2 * across;
    if (pole !== from && along > 0.5 && across <= along && cost < least) [best, least] = [pole, cost];
  }
  return best;
}
