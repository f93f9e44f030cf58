import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drawing, Vector } from '../api/types';
import { colour, onThemeChange } from '../theme';
import { reciprocal, sum } from './geometry';
import type { AxisLabel, CellScene } from './CellScene';

interface CellViewProps {
  readonly drawing: Drawing;
  readonly name: string;
  /** The zone whose pattern is shown, along which the cell can be seen. */
  readonly zone: Vector;
  /** The reflection that lies to the right in that pattern. */
  readonly right: Vector | undefined;
}

/** Radians that a pixel of the pointer's way turns the cell by. */
const turnPerPixel = 0.008;
/** Radians that an arrow key turns the cell by. */
const turnPerKey = Math.PI / 24;

/** The cell drawn in three dimensions, turned by pointer or arrow keys. */
export function CellView({ drawing, name, zone, right }: CellViewProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = useRef<CellScene | undefined>(undefined);
  const [labels, setLabels] = useState<readonly AxisLabel[]>([]);
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    let isGone = false;
    let stop = (): void => undefined;
    import('./CellScene').then(({ CellScene: Scene }) => {
      if (isGone) return;
      const made = new Scene(target, drawing, setLabels);
      const paint = (): void => made.setEdgeColour(colour('--line-strong'));
      paint();
      scene.current = made;
      const ends = [onThemeChange(paint), whenResized(target, () => made.resize()), steerBy(target, made)];
      stop = () => {
        ends.forEach((end) => end());
        made.dispose();
        scene.current = undefined;
      };
    }).catch((error: unknown) => {
      console.warn(error);
      setFailure('The cell cannot be drawn: this browser offers no WebGL.');
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [drawing]);

  // Patterns are seen along the beam, which runs along the zone: the zone points away from the viewer.
  const showAsPattern = (): void => {
    const [x, y, z] = sum(drawing.cell, zone);
    if (right === undefined) scene.current?.showAlong(zone);
    else scene.current?.show([-x, -y, -z], sum(reciprocal(drawing.cell), right));
  };
  return (
    <div class="stack">
      <div class="viewport cell">
        <canvas
          ref={canvas} tabIndex={0} role="img" aria-label={`Cell of ${name} with ${drawing.atoms.length} atoms. Arrow keys turn it, plus and minus enlarge and reduce it.`}
          data-drawn={labels.length > 0}
        />
        {labels.map(({ text, left, top }) => <i key={text} class="axis-label symbol" aria-hidden="true" style={{ left: `${left}px`, top: `${top}px` }}>{text}</i>)}
        {failure === undefined ? null : <p class="corner">{failure}</p>}
      </div>
      <div class="row between">
        <Legend drawing={drawing} />
        <div class="row">
          <span class="small soft">Seen along</span>
          {([['a', [1, 0, 0]], ['b', [0, 1, 0]], ['c', [0, 0, 1]]] as const).map(([axis, direction]) => (
            <button type="button" class="quiet" key={axis} onClick={() => scene.current?.showAlong(direction)}><i class="symbol">{axis}</i></button>
          ))}
          <button type="button" class="quiet" onClick={() => showAsPattern()}>the zone</button>
        </div>
      </div>
    </div>
  );
}

function Legend({ drawing }: { readonly drawing: Drawing }): JSX.Element {
  const colours = new Map(drawing.atoms.map((atom) => [atom.element, atom.colour]));
  return (
    <ul class="legend" aria-label="Elements">
      {[...colours].map(([element, shade]) => <li key={element}><span class="dot" style={{ background: shade }} aria-hidden="true" />{element}</li>)}
    </ul>
  );
}

function whenResized(target: Element, callback: () => void): () => void {
  const observer = new ResizeObserver(callback);
  observer.observe(target);
  return () => observer.disconnect();
}

function steerBy(target: HTMLCanvasElement, scene: CellScene): () => void {
  const onMove = (event: PointerEvent): void => {
    if (event.buttons === 0 || !target.hasPointerCapture(event.pointerId)) return;
    scene.turn(event.movementY * turnPerPixel, event.movementX * turnPerPixel);
  };
  const onDown = (event: PointerEvent): void => target.setPointerCapture(event.pointerId);
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && document.activeElement !== target) return;
    event.preventDefault();
    scene.enlarge(Math.exp(-event.deltaY / 500));
  };
  const onKey = (event: KeyboardEvent): void => {
    const turns: Record<string, readonly [number, number]> = { ArrowUp: [-turnPerKey, 0], ArrowDown: [turnPerKey, 0], ArrowLeft: [0, -turnPerKey], ArrowRight: [0, turnPerKey] };
    const turn = turns[event.key];
    if (turn !== undefined) scene.turn(...turn);
    else if (event.key === '+') scene.enlarge(1.15);
    else if (event.key === '-') scene.enlarge(1 / 1.15);
    else return;
    event.preventDefault();
  };
  target.addEventListener('pointerdown', onDown);
  target.addEventListener('pointermove', onMove);
  target.addEventListener('wheel', onWheel, { passive: false });
  target.addEventListener('keydown', onKey);
  return () => {
    target.removeEventListener('pointerdown', onDown);
    target.removeEventListener('pointermove', onMove);
    target.removeEventListener('wheel', onWheel);
    target.removeEventListener('keydown', onKey);
  };
}
