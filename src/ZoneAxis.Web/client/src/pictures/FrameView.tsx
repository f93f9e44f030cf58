import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FrameOptions, IndexedPicture, MaskShape, Place2, PlaneBasis } from '../api/types';
import { Indices } from '../components/Indices';
import { fixed, indices, significant } from '../text/numbers';
import { handleSteps, latticePoints, place, point, type Point } from './frameGeometry';

/** What is drawn over a frame. */
export interface Layers { readonly spots: boolean; readonly lattice: boolean; readonly indices: boolean }

/** How greys are shown: exponent, and the quantiles that become black and white. */
export interface Contrast { readonly exponent: number; readonly low: number; readonly high: number }

interface FrameViewProps {
  readonly picture: IndexedPicture;
  readonly options: FrameOptions;
  readonly layers: Layers;
  readonly contrast: Contrast;
  readonly zoom: number;
  readonly isMasking: boolean;
  readonly onChange: (options: FrameOptions) => void;
}

type Handle = 'beam' | 'first' | 'second';

/** Points of the lattice that are drawn at most. */
const mostPoints = 2500;
/** How near the pointer must be to a spot for the spot to be named, px of the screen. */
const nearEnough = 12;

/** A frame with its spots, its centre and its lattice; centre, mask and lattice can be moved by hand or by arrow keys. */
export function FrameView({ picture, options, layers, contrast, zoom, isMasking, onChange }: FrameViewProps): JSX.Element {
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(600);
  const [dragged, setDragged] = useState<{ readonly handle: Handle; readonly at: Place2 }>();
  const [drawn, setDrawn] = useState<{ readonly centre: Place2; readonly radius: number }>();
  const [named, setNamed] = useState<number>();
  const { rows, columns } = picture;
  useEffect(() => {
    const target = svg.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, []);

  const found = beamOf(picture, options);
  const beam = dragged?.handle === 'beam' ? dragged.at : found;
  const basis = draggedBasis(picture, options, found, dragged);
  const view = viewBox(picture, beam, zoom);
  const pixel = view.width / width;
  const at = (event: PointerEvent): Place2 => {
    const matrix = svg.current?.getScreenCTM();
    if (matrix === null || matrix === undefined) return [0, 0];
    return place(new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()));
  };
  const finish = (handle: Handle, where: Place2): void => {
    setDragged(undefined);
    if (handle === 'beam') onChange({ ...options, beam: where });
    else {
      const next = draggedBasis(picture, options, found, { handle, at: where });
      if (next !== undefined) onChange({ ...options, lattice: { first: next.first, second: next.second } });
    }
  };
  const onDown = (event: PointerEvent): void => {
    if (!isMasking) return;
    svg.current?.setPointerCapture(event.pointerId);
    setDrawn({ centre: at(event), radius: 0 });
  };
  const onMove = (event: PointerEvent): void => {
    const here = at(event);
    if (drawn !== undefined) setDrawn({ ...drawn, radius: Math.hypot(here[0] - drawn.centre[0], here[1] - drawn.centre[1]) });
    else setNamed(nearest(picture, here, nearEnough * pixel));
  };
  const onUp = (): void => {
    if (drawn !== undefined && drawn.radius > 1) onChange({ ...options, mask: [...(options.mask ?? []), { circle: [drawn.centre[0], drawn.centre[1], drawn.radius] }] });
    setDrawn(undefined);
  };
  const spot = named === undefined ? undefined : picture.found[named];
  return (
    <div class="viewport frame" style={{ aspectRatio: `${columns} / ${rows}` }} data-spots={picture.found.length} data-lattices={picture.lattices.length}>
      <svg
        ref={svg} viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`} role="group" aria-label={`Frame ${picture.name ?? picture.file}: ${picture.found.length} spots`}
        class={isMasking ? 'masking' : ''} onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp} onPointerLeave={() => setNamed(undefined)}
      >
        <image href={addressOf(picture, contrast)} x={-0.5} y={-0.5} width={columns} height={rows} preserveAspectRatio="none" />
        <Masks mask={options.mask ?? []} />
        {drawn === undefined ? null : <circle class="mask" cx={drawn.centre[1]} cy={drawn.centre[0]} r={drawn.radius} />}
        {layers.lattice && beam !== undefined && basis !== undefined ? <LatticePoints picture={picture} beam={beam} basis={basis} pixel={pixel} /> : null}
        {layers.spots ? picture.found.map((each, i) => <circle key={i} class={each.ij === undefined && each.hkl === undefined ? 'spot stray' : 'spot'} cx={each.column} cy={each.row} r={6 * pixel} />) : null}
        {layers.indices ? <SpotIndices picture={picture} pixel={pixel} /> : null}
        {beam === undefined ? null : (
          <>
            {basis === undefined ? null : (['first', 'second'] as const).map((name) => (
              <VectorHandle
                key={name} name={name} beam={beam} vector={basis[name]} steps={handleSteps(basis[name], rows, columns)} pixel={pixel} at={at}
                onDrag={(where) => setDragged({ handle: name, at: where })} onDrop={(where) => finish(name, where)}
              />
            ))}
            <Grip kind="beam" label={`Centre at row ${fixed(beam[0], 1)}, column ${fixed(beam[1], 1)}`} where={beam} pixel={pixel} at={at} onDrag={(where) => setDragged({ handle: 'beam', at: where })} onDrop={(where) => finish('beam', where)}>
              <circle class="beam" r={9 * pixel} /><path class="beam" d={`M${-15 * pixel} 0H${15 * pixel}M0 ${-15 * pixel}V${15 * pixel}`} />
            </Grip>
          </>
        )}
      </svg>
      <p class="corner frame-note" role="status">
        {spot === undefined ? `${picture.found.length} spots${picture.inverseAngstromPerPixel === undefined ? '' : `, ${significant(picture.inverseAngstromPerPixel, 4)} Å⁻¹ per px`}`
          : <>{spot.hkl !== undefined ? <Indices values={spot.hkl} /> : spot.ij !== undefined ? <Indices values={spot.ij} /> : 'not on the lattice'}, row {fixed(spot.row, 1)}, column {fixed(spot.column, 1)}, intensity {significant(spot.intensity, 3)}{spot.significance === undefined ? '' : `, ${fixed(spot.significance, 0)} σ`}</>}
      </p>
    </div>
  );
}

/** The centre as corrected by hand, else as found. */
export function beamOf(picture: IndexedPicture, options: FrameOptions): Place2 | undefined {
  if (options.beam !== undefined) return options.beam;
  return picture.beamRow === undefined || picture.beamColumn === undefined ? undefined : [picture.beamRow, picture.beamColumn];
}

function draggedBasis(picture: IndexedPicture, options: FrameOptions, beam: Place2 | undefined, dragged: { readonly handle: Handle; readonly at: Place2 } | undefined): PlaneBasis | undefined {
  const given = options.lattice !== undefined && 'first' in options.lattice ? options.lattice : picture.basis;
  if (given === undefined || dragged === undefined || dragged.handle === 'beam' || beam === undefined) return given;
  const steps = handleSteps(given[dragged.handle], picture.rows, picture.columns);
  return { ...given, [dragged.handle]: [(dragged.at[0] - beam[0]) / steps, (dragged.at[1] - beam[1]) / steps] };
}

function viewBox({ rows, columns }: IndexedPicture, beam: Place2 | undefined, zoom: number): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const [width, height] = [columns / zoom, rows / zoom];
  const [row, column] = zoom === 1 || beam === undefined ? [(rows - 1) / 2, (columns - 1) / 2] : beam;
  const left = Math.min(Math.max(column - width / 2, -0.5), columns - 0.5 - width);
  const top = Math.min(Math.max(row - height / 2, -0.5), rows - 0.5 - height);
  return { left, top, width, height };
}

/** Where the picture comes from: the one of the answer has the usual contrast. */
function addressOf(picture: IndexedPicture, { exponent, low, high }: Contrast): string {
  if (picture.previewAddress === undefined) return picture.preview;
  const address = new URL(picture.previewAddress, location.origin);
  address.searchParams.set('exponent', String(exponent));
  address.searchParams.set('low', String(low));
  address.searchParams.set('high', String(high));
  return address.pathname + address.search;
}

function Masks({ mask }: { readonly mask: readonly MaskShape[] }): JSX.Element {
  return (
    <>
      {mask.map((shape, i) => {
        if ('circle' in shape) return <circle key={i} class="mask" cx={shape.circle[1]} cy={shape.circle[0]} r={shape.circle[2]} />;
        if ('rectangle' in shape) return <rect key={i} class="mask" x={shape.rectangle[1]} y={shape.rectangle[0]} width={shape.rectangle[3]} height={shape.rectangle[2]} />;
        return <polygon key={i} class="mask" points={shape.polygon.map(([row, column]) => `${column},${row}`).join(' ')} />;
      })}
    </>
  );
}

function LatticePoints({ picture: { rows, columns }, beam, basis, pixel }: { readonly picture: IndexedPicture; readonly beam: Place2; readonly basis: PlaneBasis; readonly pixel: number }): JSX.Element {
  const arm = 3.5 * pixel;
  const crosses = latticePoints(beam, basis, rows, columns, mostPoints).map(({ at: [row, column] }) => `M${column - arm} ${row}h${2 * arm}M${column} ${row - arm}v${2 * arm}`);
  return <path class="lattice" d={crosses.join('')} />;
}

/** Indices beside the brightest spots, as long as they do not cover one another. */
function SpotIndices({ picture, pixel }: { readonly picture: IndexedPicture; readonly pixel: number }): JSX.Element {
  const taken: { readonly x: number; readonly y: number; readonly text: string }[] = [];
  for (const spot of [...picture.found].sort((first, second) => second.intensity - first.intensity)) {
    const values = spot.hkl ?? spot.ij;
    if (values === undefined || values.every((index) => index === 0)) continue;
    const label = { x: spot.column, y: spot.row - 9 * pixel, text: indices(values) };
    if (taken.length < 80 && taken.every((other) => Math.abs(other.x - label.x) > 30 * pixel || Math.abs(other.y - label.y) > 14 * pixel)) taken.push(label);
  }
  return <g class="spot-indices" font-size={12 * pixel} aria-hidden="true">{taken.map(({ x, y, text }) => <text key={`${x} ${y}`} x={x} y={y}>{text}</text>)}</g>;
}

function nearest(picture: IndexedPicture, [row, column]: Place2, reach: number): number | undefined {
  let best: number | undefined;
  let least = reach;
  picture.found.forEach((spot, i) => {
    const distance = Math.hypot(spot.row - row, spot.column - column);
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

interface GripProps {
  readonly kind: string;
  readonly label: string;
  readonly where: Place2;
  readonly pixel: number;
  readonly at: (event: PointerEvent) => Place2;
  readonly onDrag: (where: Place2) => void;
  readonly onDrop: (where: Place2) => void;
  readonly children: JSX.Element | JSX.Element[];
}

/** Something in a frame that is dragged, or moved by a pixel with the arrow keys. */
function Grip({ kind, label, where, pixel, at, onDrag, onDrop, children }: GripProps): JSX.Element {
  const { x, y }: Point = point(where);
  const onKey = (event: KeyboardEvent): void => {
    const ways: Record<string, Place2> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    onDrop([where[0] + way[0], where[1] + way[1]]);
  };
  return (
    <g
      class={`grip ${kind}-grip`} transform={`translate(${x} ${y})`} tabindex={0} role="button" aria-label={`${label}. Arrow keys move it by a pixel.`} onKeyDown={onKey}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(at(event));
      }}
      onPointerUp={(event) => {
        event.currentTarget.releasePointerCapture(event.pointerId);
        onDrop(at(event));
      }}
    >
      <circle class="target" r={16 * pixel} />
      {children}
    </g>
  );
}

interface VectorHandleProps {
  readonly name: 'first' | 'second'; readonly beam: Place2; readonly vector: Place2; readonly steps: number; readonly pixel: number;
  readonly at: (event: PointerEvent) => Place2; readonly onDrag: (where: Place2) => void; readonly onDrop: (where: Place2) => void;
}

/** The end of some steps of a lattice vector, to be dragged. */
function VectorHandle({ name, beam, vector, steps, pixel, at, onDrag, onDrop }: VectorHandleProps): JSX.Element {
  const end: Place2 = [beam[0] + steps * vector[0], beam[1] + steps * vector[1]];
  return (
    <>
      <line class="vector" x1={beam[1]} y1={beam[0]} x2={end[1]} y2={end[0]} />
      <Grip kind={name} label={`${steps} steps of the ${name} lattice vector, row ${fixed(end[0], 1)}, column ${fixed(end[1], 1)}`} where={end} pixel={pixel} at={at} onDrag={onDrag} onDrop={onDrop}>
        <rect class="handle" x={-6 * pixel} y={-6 * pixel} width={12 * pixel} height={12 * pixel} />
      </Grip>
    </>
  );
}
