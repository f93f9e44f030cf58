import {
  AmbientLight, BufferGeometry, Color, CylinderGeometry, DirectionalLight, Float32BufferAttribute, Group, InstancedMesh, LineBasicMaterial, LineSegments, Matrix4,
  MeshLambertMaterial, OrthographicCamera, Quaternion, Scene, SphereGeometry, Vector3, WebGLRenderer,
} from 'three';
import type { DrawnAtom, Drawing, Vector } from '../api/types';

/** The direction that points to the viewer at first, with c upwards. */
const firstView: Vector = [5, 3.2, 1.4];
/** Share of the radius of an atom that its sphere is drawn with, so that bonds and atoms behind stay in sight. */
const drawnShare = 0.32;
/** Radius of a bond, Å. */
const bondRadius = 0.09;
/** How far beyond the end of an axis its letter stands, Å. */
const labelDistance = 1.1;
/** How near to 0 a fraction is for the atom to be drawn on the opposite face too. */
const faceTolerance = 1e-3;

/** Places of labels in the picture, px from its upper left corner. */
export interface AxisLabel { readonly text: string; readonly left: number; readonly top: number }

interface PlacedAtom { readonly atom: number; readonly shift: Vector; readonly place: Vector3 }

/** The cell with its atoms and bonds, turned by hand: one picture, drawn anew when something has changed. */
export class CellScene {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera(-1, 1, 1, -1, 0.1, 1000);
  private readonly crystal = new Group();
  private readonly edges: LineSegments<BufferGeometry, LineBasicMaterial>;
  private readonly axes: readonly Vector3[];
  private readonly centre: Vector3;
  private readonly reach: number;
  private zoom = 1;
  private waiting = 0;

  constructor(private readonly canvas: HTMLCanvasElement, drawing: Drawing, private readonly onLabels: (labels: readonly AxisLabel[]) => void) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
    this.renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    this.axes = drawing.cell.map((row) => new Vector3(...row));
    const [a, b, c] = this.axes as [Vector3, Vector3, Vector3];
    this.centre = new Vector3().add(a).add(b).add(c).multiplyScalar(0.5);
    this.reach = Math.max(...[[1, 1, 1], [-1, 1, 1], [1, -1, 1], [1, 1, -1]].map(([u = 0, v = 0, w = 0]) => this.at([u, v, w]).length())) / 2 + labelDistance;

    this.scene.add(new AmbientLight(0xffffff, 1.9));
    const sun = new DirectionalLight(0xffffff, 2.2);
    sun.position.set(0.4, 0.8, 1);
    this.scene.add(sun, this.crystal);
    this.camera.position.z = 500;

    const atoms = placedAtoms(drawing, (fraction) => this.at(fraction));
    this.crystal.add(...this.spheres(drawing.atoms, atoms), ...this.sticks(drawing, atoms));
    this.edges = this.cellEdges();
    this.crystal.add(this.edges);
    this.show(firstView, new Vector3().crossVectors(this.axes[2] as Vector3, new Vector3(...firstView)).toArray());
    this.resize();
  }

  /** Turns the crystal about the picture's axes, radians. */
  turn(aboutX: number, aboutY: number): void {
    const turn = new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), aboutX).multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), aboutY));
    this.crystal.quaternion.premultiply(turn);
    this.redraw();
  }

  /** Enlarges by a factor. */
  enlarge(factor: number): void {
    this.zoom = Math.min(8, Math.max(0.4, this.zoom * factor));
    this.resize();
  }

  /** Shows the crystal with a Cartesian direction towards the viewer and another, as far as it can, to the right. */
  show(direction: Vector, toTheRight: Vector): void {
    const towards = new Vector3(...direction).normalize();
    const right = new Vector3(...toTheRight);
    right.addScaledVector(towards, -right.dot(towards)).normalize();
    const up = new Vector3().crossVectors(towards, right);
    this.crystal.quaternion.setFromRotationMatrix(new Matrix4().makeBasis(right, up, towards).transpose());
    this.redraw();
  }

  /** Shows the crystal with a direction of the cell towards the viewer, c upwards, or where it is seen along c, b. */
  showAlong(zone: Vector): void {
    const towards = this.at(zone);
    const [, b, c] = this.axes as [Vector3, Vector3, Vector3];
    const up = c.clone().normalize().cross(towards.clone().normalize()).length() > 1e-3 ? c : b;
    this.show(towards.toArray(), new Vector3().crossVectors(up, towards).toArray());
  }

  setEdgeColour(colour: string): void {
    this.edges.material.color = new Color(colour);
    this.redraw();
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    this.renderer.setSize(width, height, false);
    const half = this.reach / this.zoom;
    const scale = half / Math.min(width, height);
    this.camera.left = -width * scale;
    this.camera.right = width * scale;
    this.camera.top = height * scale;
    this.camera.bottom = -height * scale;
    this.camera.updateProjectionMatrix();
    this.redraw();
  }

  dispose(): void {
    cancelAnimationFrame(this.waiting);
    this.crystal.traverse((part) => {
      if (part instanceof InstancedMesh || part instanceof LineSegments) {
        part.geometry.dispose();
        (part.material as LineBasicMaterial).dispose();
      }
    });
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private at(fraction: Vector): Vector3 {
    const place = new Vector3();
    fraction.forEach((share, i) => place.addScaledVector(this.axes[i] as Vector3, share));
    return place;
  }

  private redraw(): void {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => {
      this.renderer.render(this.scene, this.camera);
      this.onLabels(['a', 'b', 'c'].map((text, i) => this.label(text, this.axes[i] as Vector3)));
    });
  }

  private label(text: string, axis: Vector3): AxisLabel {
    const length = axis.length();
    const end = axis.clone().multiplyScalar((length + labelDistance) / length).sub(this.centre).applyQuaternion(this.crystal.quaternion).project(this.camera);
    return { text, left: ((end.x + 1) / 2) * this.canvas.clientWidth, top: ((1 - end.y) / 2) * this.canvas.clientHeight };
  }

  private spheres(atoms: readonly DrawnAtom[], placed: readonly PlacedAtom[]): InstancedMesh[] {
    const mesh = new InstancedMesh(new SphereGeometry(1, 32, 20), new MeshLambertMaterial(), placed.length);
    placed.forEach(({ atom, place }, i) => {
      const { radiusAngstrom, colour } = atoms[atom] as DrawnAtom;
      const radius = radiusAngstrom * drawnShare;
      mesh.setMatrixAt(i, new Matrix4().makeScale(radius, radius, radius).setPosition(place.clone().sub(this.centre)));
      mesh.setColorAt(i, new Color(colour));
    });
    return [mesh];
  }

  /** Each bond as two halves in the colours of its atoms; those to atoms that are not drawn are left out. */
  private sticks(drawing: Drawing, placed: readonly PlacedAtom[]): InstancedMesh[] {
    const known = new Map(placed.map((atom) => [key(atom.atom, atom.shift), atom.place]));
    const halves: { readonly from: Vector3; readonly to: Vector3; readonly colour: string }[] = [];
    const seen = new Set<string>();
    for (const [from, to, shift] of drawing.bonds) {
      for (const start of placed.filter(({ atom }) => atom === from)) {
        const end: Vector = [start.shift[0] + shift[0], start.shift[1] + shift[1], start.shift[2] + shift[2]];
        const place = known.get(key(to, end));
        const name = [key(from, start.shift), key(to, end)].sort().join('-');
        if (place === undefined || seen.has(name)) continue;
        seen.add(name);
        const middle = start.place.clone().add(place).multiplyScalar(0.5);
        halves.push({ from: start.place, to: middle, colour: (drawing.atoms[from] as DrawnAtom).colour }, { from: place, to: middle, colour: (drawing.atoms[to] as DrawnAtom).colour });
      }
    }
    if (halves.length === 0) return [];
    const mesh = new InstancedMesh(new CylinderGeometry(bondRadius, bondRadius, 1, 14, 1, true), new MeshLambertMaterial(), halves.length);
    const up = new Vector3(0, 1, 0);
    halves.forEach(({ from, to, colour }, i) => {
      const along = to.clone().sub(from);
      const turn = new Quaternion().setFromUnitVectors(up, along.clone().normalize());
      mesh.setMatrixAt(i, new Matrix4().compose(from.clone().add(to).multiplyScalar(0.5).sub(this.centre), turn, new Vector3(1, along.length(), 1)));
      mesh.setColorAt(i, new Color(colour));
    });
    return [mesh];
  }

  private cellEdges(): LineSegments<BufferGeometry, LineBasicMaterial> {
    const points: number[] = [];
    const corners: Vector[] = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]];
    for (const from of corners) {
      for (let axis = 0; axis < 3; axis++) {
        if (from[axis] === 1) continue;
        const to = from.map((share, i) => (i === axis ? 1 : share)) as unknown as Vector;
        points.push(...this.at(from).sub(this.centre).toArray(), ...this.at(to).sub(this.centre).toArray());
      }
    }
    const geometry = new BufferGeometry().setAttribute('position', new Float32BufferAttribute(points, 3));
    return new LineSegments(geometry, new LineBasicMaterial());
  }
}

function key(atom: number, shift: Vector): string {
  return `${atom}:${shift.join(',')}`;
}

/** Every atom of the cell, those on a face, an edge or a corner on the opposite ones too. */
function placedAtoms(drawing: Drawing, at: (fraction: Vector) => Vector3): PlacedAtom[] {
  const placed: PlacedAtom[] = [];
  drawing.atoms.forEach((atom, i) => {
    const steps = atom.fraction.map((share) => (Math.abs(share) < faceTolerance ? [0, 1] : Math.abs(share - 1) < faceTolerance ? [0, -1] : [0])) as [number[], number[], number[]];
    for (const u of steps[0]) for (const v of steps[1]) for (const w of steps[2]) {
      const [x, y, z] = atom.fraction;
      placed.push({ atom: i, shift: [u, v, w], place: at([x + u, y + v, z + w]) });
    }
  });
  return placed;
}
