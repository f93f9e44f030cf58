import type { Place2, PlaneBasis } from '../api/types';

/** A place or way in a picture as SVG has it: x is the column, y the row. */
export interface Point { readonly x: number; readonly y: number }

export function point([row, column]: Place2): Point {
  return { x: column, y: row };
}

export function place({ x, y }: Point): Place2 {
  return [y, x];
}

/** Points of a plane lattice around the beam that lie in the picture, with their indices. */
export function latticePoints(beam: Place2, { first, second }: PlaneBasis, rows: number, columns: number, most: number): { readonly i: number; readonly j: number; readonly at: Place2 }[] {
  const determinant = first[0] * second[1] - first[1] * second[0];
  if (Math.abs(determinant) < 1) return [];
  const corners: Place2[] = [[0, 0], [0, columns - 1], [rows - 1, 0], [rows - 1, columns - 1]];
  const inBasis = corners.map(([row, column]): Place2 => {
    const [down, right] = [row - beam[0], column - beam[1]];
    return [(down * second[1] - right * second[0]) / determinant, (right * first[0] - down * first[1]) / determinant];
  });
  const [iLeast, iMost] = [Math.ceil(Math.min(...inBasis.map(([i]) => i))), Math.floor(Math.max(...inBasis.map(([i]) => i)))];
  const [jLeast, jMost] = [Math.ceil(Math.min(...inBasis.map(([, j]) => j))), Math.floor(Math.max(...inBasis.map(([, j]) => j)))];
  const points: { i: number; j: number; at: Place2 }[] = [];
  for (let i = iLeast; i <= iMost && points.length < most; i++) {
    for (let j = jLeast; j <= jMost && points.length < most; j++) {
      const at: Place2 = [beam[0] + i * first[0] + j * second[0], beam[1] + i * first[1] + j * second[1]];
      if (at[0] >= 0 && at[1] >= 0 && at[0] <= rows - 1 && at[1] <= columns - 1) points.push({ i, j, at });
    }
  }
  return points;
}

/** How many steps of a vector the handle to drag it stands from the beam: about a third of the picture away, so that a pixel of the hand is a fraction of one of the vector. */
export function handleSteps(vector: Place2, rows: number, columns: number): number {
  return Math.max(1, Math.round((0.3 * Math.min(rows, columns)) / Math.hypot(...vector)));
}
