import type { Drawing, Vector } from '../api/types';

/** The edges of a cell, Å, or reciprocal ones. */
export type Edges = Drawing['cell'];

export function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector);
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The vector of a direction or of a reflection. */
export function sum(edges: Edges, indices: Vector): Vector {
  return [0, 1, 2].map((axis) => indices.reduce((total, index, i) => total + index * (edges[i]?.[axis] ?? 0), 0)) as unknown as Vector;
}

/** Vectors along the reciprocal edges, all longer by the cell's volume. */
export function reciprocal([a, b, c]: Edges): Edges {
  return [cross(b, c), cross(c, a), cross(a, b)];
}
