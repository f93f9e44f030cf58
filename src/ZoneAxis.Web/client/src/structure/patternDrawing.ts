import type { SimulatedPattern, SimulatedSpot } from '../api/types';
import { indices } from '../text/numbers';

/** How a pattern is drawn. */
export interface PatternStyle {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  /** Exponent of the intensity that the area of a spot follows. */
  readonly exponent: number;
  readonly showsIndices: boolean;
  readonly showsForbidden: boolean;
}

/** A spot with its place in the picture, px. */
export interface PlacedSpot { readonly spot: SimulatedSpot; readonly left: number; readonly top: number; readonly radius: number }

/** Radius of the strongest spot, as a share of the picture's side. */
const largestSpot = 0.0165;
/** Scale bars, 1/Å. */
const barLengths = [0.05, 0.1, 0.2, 0.5, 1, 2];

/** Places the spots of a pattern in a square picture; with a dose, spots without a count are none. */
export function placeSpots(pattern: SimulatedPattern, side: number, exponent: number): PlacedSpot[] {
  const perInverseAngstrom = side / 2 / pattern.reachInverseAngstrom;
  const most = Math.max(1, ...pattern.spots.map((spot) => spot.counts ?? 0));
  return pattern.spots.map((spot) => {
    const strength = spot.counts === undefined ? spot.intensity : spot.counts / most;
    const radius = strength <= 0 ? 0 : side * largestSpot * strength ** (exponent / 2);
    return { spot, left: side / 2 + spot.x * perInverseAngstrom, top: side / 2 + spot.y * perInverseAngstrom, radius };
  });
}

/** Draws the pattern with its direct beam and scale bar. */
export function drawPattern(context: CanvasRenderingContext2D, pattern: SimulatedPattern, spots: readonly PlacedSpot[], side: number, style: PatternStyle): void {
  context.fillStyle = style.paper;
  context.fillRect(0, 0, side, side);
  context.fillStyle = style.ink;
  for (const { left, top, radius } of spots) {
    if (radius <= 0) continue;
    // A disk smaller than a pixel is drawn as one of a pixel that is fainter in the same ratio of areas.
    const drawn = Math.max(radius, 0.6);
    context.globalAlpha = Math.min(1, (radius / drawn) ** 2);
    context.beginPath();
    context.arc(left, top, drawn, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
  if (style.showsForbidden) markForbidden(context, spots, style);
  markBeam(context, side, style);
  if (style.showsIndices) writeIndices(context, spots, side, style);
  drawScaleBar(context, pattern.reachInverseAngstrom, side, style);
}

function markForbidden(context: CanvasRenderingContext2D, spots: readonly PlacedSpot[], style: PatternStyle): void {
  context.strokeStyle = style.accent;
  context.lineWidth = 1;
  for (const { spot, left, top } of spots) {
    if (spot.isForbidden !== true) continue;
    context.beginPath();
    context.arc(left, top, 3, 0, 2 * Math.PI);
    context.stroke();
  }
}

function markBeam(context: CanvasRenderingContext2D, side: number, style: PatternStyle): void {
  const middle = side / 2;
  context.strokeStyle = style.accent;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(middle, middle, 5, 0, 2 * Math.PI);
  context.moveTo(middle - 2, middle);
  context.lineTo(middle + 2, middle);
  context.moveTo(middle, middle - 2);
  context.lineTo(middle, middle + 2);
  context.stroke();
}

/** Writes indices beside the strongest spots, as long as they do not cover one another. */
function writeIndices(context: CanvasRenderingContext2D, spots: readonly PlacedSpot[], side: number, style: PatternStyle): void {
  context.font = '11px "Liberation Sans", system-ui, sans-serif';
  context.fillStyle = style.soft;
  context.textAlign = 'center';
  const taken: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }[] = [];
  for (const { spot, left, top, radius } of spots) {
    if (taken.length >= 60) return;
    if (radius < 1.2) continue;
    const text = indices(spot.hkl);
    const half = context.measureText(text).width / 2 + 2;
    const box = { left: left - half, right: left + half, top: top - radius - 16, bottom: top - radius - 2 };
    if (box.left < 0 || box.right > side || box.top < 0) continue;
    if (taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
    taken.push(box);
    context.fillText(text, left, top - radius - 5);
  }
}

function drawScaleBar(context: CanvasRenderingContext2D, reach: number, side: number, style: PatternStyle): void {
  const length = barLengths.findLast((bar) => bar <= reach * 0.5) ?? barLengths[0] as number;
  const width = (length / reach / 2) * side;
  const [left, bottom] = [16, side - 18];
  context.fillStyle = style.ink;
  context.fillRect(left, bottom, width, 3);
  context.font = '13px "Liberation Sans", system-ui, sans-serif';
  context.textAlign = 'left';
  context.fillText(`${length} Å⁻¹`, left, bottom - 7);
}
