import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SimulatedPattern } from '../api/types';
import { Indices } from '../components/Indices';
import { fixed, plainIndices, significant, whole } from '../text/numbers';
import { colour, onThemeChange } from '../theme';
import { drawPattern, placeSpots, type PlacedSpot } from './patternDrawing';

interface PatternViewProps {
  readonly pattern: SimulatedPattern;
  readonly exponent: number;
  readonly showsIndices: boolean;
  readonly showsForbidden: boolean;
}

/** How near the pointer must be to a spot for the spot to be named, px. */
const nearEnough = 14;

/** A simulated pattern; the pointer or the arrow keys name its spots. */
export function PatternView({ pattern, exponent, showsIndices, showsForbidden }: PatternViewProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [side, setSide] = useState(0);
  const [tick, setTick] = useState(0);
  const [named, setNamed] = useState<number>();
  const spots = useMemo(() => placeSpots(pattern, side, exponent), [pattern, side, exponent]);

  useEffect(() => onThemeChange(() => setTick((before) => before + 1)), []);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(() => setSide(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (target === null || context === null || context === undefined || side === 0) return;
    const scale = Math.min(window.devicePixelRatio, 2);
    target.width = target.height = Math.round(side * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const style = { paper: colour('--surface'), ink: colour('--ink'), soft: colour('--ink-soft'), accent: colour('--accent'), exponent, showsIndices, showsForbidden };
    drawPattern(context, pattern, spots, side, style);
  }, [pattern, spots, side, exponent, showsIndices, showsForbidden, tick]);

  const spot = named === undefined ? undefined : spots[named];
  const onKey = (event: KeyboardEvent): void => {
    const ways: Record<string, readonly [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    setNamed(nextSpot(spots, spot ?? { left: side / 2, top: side / 2 }, way) ?? named);
  };
  return (
    <div class="viewport pattern" data-zone={plainIndices(pattern.zone)} data-spots={pattern.spots.length} data-milliseconds={pattern.milliseconds}>
      <canvas
        ref={canvas} tabIndex={0} role="img"
        aria-label={`Pattern along ${plainIndices(pattern.zone)} with ${pattern.spots.length} spots. Arrow keys go from spot to spot.`}
        onPointerMove={(event) => setNamed(nearest(spots, event.offsetX, event.offsetY))}
        onPointerDown={(event) => setNamed(nearest(spots, event.offsetX, event.offsetY))}
        onPointerLeave={() => setNamed(undefined)} onKeyDown={onKey} onBlur={() => setNamed(undefined)}
      />
      {spot === undefined ? null : <SpotCard placed={spot} side={side} />}
    </div>
  );
}

function SpotCard({ placed: { spot, left, top, radius }, side }: { readonly placed: PlacedSpot; readonly side: number }): JSX.Element {
  const style = { left: `${Math.min(Math.max(left, 84), side - 84)}px`, top: `${top < 110 ? top + radius + 12 : top - radius - 10}px` };
  return (
    <>
      <span class="ring" aria-hidden="true" style={{ left: `${left}px`, top: `${top}px` }} />
      <div class={`spot-card ${top < 110 ? 'below' : 'above'}`} role="status" style={style}>
        <strong><Indices values={spot.hkl} /></strong>
        <dl>
          <dt>d</dt><dd>{fixed(spot.dAngstrom, 3)} Å</dd>
          <dt>intensity</dt><dd>{spot.isForbidden === true ? 'forbidden' : `${significant(spot.intensity * 100, 3)} %`}</dd>
          {spot.counts === undefined ? null : <><dt>counts</dt><dd>{whole(spot.counts)}</dd></>}
          {spot.layer === 0 ? null : <><dt>Laue zone</dt><dd>{spot.layer}</dd></>}
        </dl>
      </div>
    </>
  );
}

function nearest(spots: readonly PlacedSpot[], left: number, top: number): number | undefined {
  let best: number | undefined;
  let least = nearEnough;
  spots.forEach((spot, i) => {
    const distance = Math.hypot(spot.left - left, spot.top - top);
    if (spot.radius > 0 && distance < least) [best, least] = [i, distance];
  });
  return best;
}

/** The nearest spot within 45° of a way; spots farther on count less. */
function nextSpot(spots: readonly PlacedSpot[], from: { readonly left: number; readonly top: number }, [right, down]: readonly [number, number]): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  spots.forEach((spot, i) => {
    const [x, y] = [spot.left - from.left, spot.top - from.top];
    const along = x * right + y * down;
    const across = Math.abs(x * down + y * right);
    const cost = along + 2 * across;
    if (spot.radius > 0 && along > 0.5 && across <= along && cost < least) [best, least] = [i, cost];
  });
  return best;
}
