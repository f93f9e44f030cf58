/** Lengths in Å, angles in degrees, reciprocal lengths in 1/Å without 2π, probabilities as parts of 1, places in pictures as [row, column] in px. */
export type Vector = readonly [number, number, number];
export type Place2 = readonly [number, number];
export type InputKind = 'structure' | 'reflections' | 'pictures' | 'unknown';

export interface ErrorLine { readonly input: string; readonly error: string }

export interface Example {
  readonly name: string;
  readonly input?: string;
  readonly kind: InputKind;
  readonly title?: string;
  readonly files?: readonly string[];
  readonly options?: PictureOptions;
}

export interface Upload { readonly id: string; readonly input: string; readonly name: string; readonly bytes: number; readonly kind: InputKind }

export interface Group { readonly number: number; readonly symbol: string; readonly system?: string; readonly probability?: number }
export interface CellParameters { readonly a: number; readonly b: number; readonly c: number; readonly alpha: number; readonly beta: number; readonly gamma: number }
export interface SizedCell { readonly lengths: Vector; readonly angles: Vector; readonly volume: number; readonly sites: number }

export interface WyckoffPosition {
  readonly species: string; readonly multiplicity: number; readonly letter: string; readonly siteSymmetry: string; readonly position: Vector;
}

export interface DrawnAtom {
  readonly element: string; readonly atomicNumber: number; readonly fraction: Vector; readonly position: Vector; readonly occupancy: number;
  readonly radiusAngstrom: number; readonly colour: string; readonly letter?: string;
}
export type DrawnBond = readonly [number, number, Vector];
export interface Drawing { readonly cell: readonly [Vector, Vector, Vector]; readonly atoms: readonly DrawnAtom[]; readonly bonds: readonly DrawnBond[] }
export interface Zone { readonly uvw: Vector; readonly direction: Vector; readonly name: string }
export interface Download { readonly name: string; readonly cell: 'ita' | 'sc'; readonly format: string; readonly content: string }
export interface Stability {
  readonly symprecAngstrom: number; readonly number: number; readonly symbol: string;
  readonly nearby: readonly { readonly symprecAngstrom: number; readonly number: number; readonly symbol: string }[];
}

export interface SymmetryLine {
  readonly input: string; readonly error?: undefined; readonly crystal: string; readonly number: number; readonly symbol: string; readonly system: string; readonly hall: string;
  readonly hallNumber: number; readonly choice: string; readonly pointGroup: string; readonly laueClass: string; readonly symprecAngstrom: number;
  readonly operations: number; readonly givenCell: SizedCell;
  readonly ita: { readonly cell: SizedCell; readonly wyckoff: readonly WyckoffPosition[]; readonly transformation: readonly Vector[]; readonly originShift: Vector };
  readonly sc?: { readonly cell: SizedCell; readonly setting?: string };
  readonly extinction: { readonly symbol: string; readonly laue: string; readonly conditions: readonly string[]; readonly candidates: readonly number[] };
  readonly stability: readonly Stability[];
  readonly declared?: { readonly symbol?: string; readonly number?: number };
  readonly notes?: readonly string[];
  readonly formula?: string;
  readonly operationTexts?: readonly string[];
  readonly drawing: Drawing;
  readonly zones: readonly Zone[];
  readonly downloads: readonly Download[];
}

export interface SimulationOptions {
  readonly crystal?: number; readonly zone: Vector; readonly kilovolts: number; readonly thicknessNanometres: number; readonly tiltDegrees: Place2;
  readonly dose?: number; readonly precessionDegrees: number; readonly reachInverseAngstrom: number; readonly seed?: number;
}
export interface SimulatedSpot {
  readonly hkl: Vector; readonly dAngstrom: number; readonly intensity: number; readonly x: number; readonly y: number;
  readonly excitationErrorInverseAngstrom?: number; readonly layer: number; readonly isForbidden?: boolean; readonly counts?: number;
}
export interface SimulatedPattern {
  readonly error?: undefined;
  readonly zone: Vector; readonly wavelengthAngstrom: number; readonly number: number; readonly symbol: string; readonly reachInverseAngstrom: number;
  readonly axes?: { readonly first: { readonly hkl: Vector }; readonly second: { readonly hkl: Vector } };
  readonly spots: readonly SimulatedSpot[]; readonly milliseconds?: number; readonly model?: string;
}

export interface SymbolShare { readonly extinction: string; readonly laue?: string; readonly probability: number; readonly groups: readonly Group[] }
export interface SystemShare { readonly system: string; readonly probability: number; readonly symbols: readonly SymbolShare[] }
export interface NearCrystal {
  readonly name: string; readonly input?: string; readonly number: number; readonly symbol: string; readonly formula?: string; readonly cell?: CellParameters; readonly distance: number;
}

/** What every answer has. */
export interface Answer {
  readonly grouped?: readonly SystemShare[];
  readonly isUnknown?: boolean;
  readonly unknownReason?: string;
  readonly nearest?: readonly NearCrystal[];
  readonly notes?: readonly string[];
}

export interface IdentifyLine extends Answer {
  readonly input: string; readonly error?: undefined; readonly crystal: string; readonly verdict?: 'agree' | 'disagree' | 'outsideModel';
  readonly candidates: readonly Group[]; readonly structure?: Group; readonly note?: string; readonly assumptions?: string; readonly model?: string;
  readonly reflections?: Evidence;
}

export interface Counted { readonly number: number; readonly meanIntensity: number; readonly meanSignificance: number; readonly seen: number }
export interface Centring { readonly name: string; readonly forbidden: Counted; readonly allowed: Counted }
export interface ElementCount {
  readonly condition: string; readonly isTested: boolean; readonly forbidden: Counted; readonly allowed: Counted; readonly logLikelihoodRatio: number;
}
export interface LaueClass {
  readonly laue: string; readonly bravais: string; readonly cell: CellParameters; readonly probability: number; readonly compared: number; readonly inconsistent: number;
  readonly mergingError: number; readonly correlation: number; readonly logLikelihoodRatio: number; readonly missAngstrom: number;
}
export interface Measured { readonly mean: number; readonly deviation: number }
export interface IntensityStatistics {
  readonly name: string; readonly number: number; readonly meanE: Measured; readonly meanE2Minus1: Measured; readonly e4: Measured; readonly e6: Measured;
  readonly centricLogRatio: Measured; readonly cumulative: readonly number[];
}
export interface Evidence {
  readonly measured: number; readonly unique: number; readonly radiation?: string; readonly wavelengthAngstrom?: number; readonly cell: CellParameters;
  readonly centrings: readonly Centring[]; readonly laueClasses: readonly LaueClass[]; readonly elements: readonly ElementCount[];
  readonly symbols: readonly { readonly symbol: string; readonly laue: string; readonly numbers: readonly number[]; readonly probability: number }[];
  readonly groups: readonly (Group & { readonly logAbsences: number; readonly logStatistics: number; readonly logPrior: number })[];
  readonly centreProbability: number;
  readonly statistics: {
    readonly general: IntensityStatistics; readonly zones: readonly IntensityStatistics[]; readonly shells: readonly IntensityStatistics[];
    readonly twinning: { readonly pairs: number; readonly absoluteL: Measured; readonly squaredL: Measured; readonly saysTwin: boolean };
  };
}
export interface Laws {
  readonly z: readonly number[]; readonly centric: readonly number[]; readonly acentric: readonly number[];
  readonly meanE2Minus1: { readonly centric: number; readonly acentric: number };
}
export interface ReflectionsLine extends Answer {
  readonly input: string; readonly error?: undefined; readonly crystal: string; readonly number: number; readonly symbol: string; readonly system: string; readonly probability: number;
  readonly extinction: string; readonly laue: string; readonly reflections: Evidence; readonly laws?: Laws;
}
export interface ReflectionOptions {
  readonly cell?: readonly number[]; readonly radiation?: 'xRay' | 'electron'; readonly wavelengthAngstrom?: number; readonly prior?: 'frequencies' | 'flat';
}

export type MaskShape =
  | { readonly circle: readonly [number, number, number] }
  | { readonly rectangle: readonly [number, number, number, number] }
  | { readonly polygon: readonly Place2[] };
export interface PlaneBasis { readonly first: Place2; readonly second: Place2; readonly isGiven?: boolean }
export interface FrameOptions {
  readonly tilt?: Place2; readonly inverseAngstromPerPixel?: number; readonly beam?: Place2; readonly mask?: readonly MaskShape[];
  readonly lattice?: { readonly choice: number } | { readonly first: Place2; readonly second: Place2 };
}
export interface PictureOptions {
  readonly inverseAngstromPerPixel?: number; readonly kilovolts?: number; readonly tiltAxisDegrees?: number; readonly tiltErrorDegrees?: number;
  readonly frames?: readonly FrameOptions[]; readonly top?: number; readonly goniometer?: { readonly alpha: Place2; readonly beta: Place2 };
}
export interface FoundSpot {
  readonly row: number; readonly column: number; readonly intensity: number; readonly sigma?: number; readonly significance?: number; readonly isSaturated?: boolean;
  readonly ij?: Place2; readonly hkl?: Vector;
}
export interface PlaneLattice {
  readonly firstInverseAngstrom?: number; readonly secondInverseAngstrom?: number; readonly angleDegrees: number; readonly merit: number; readonly indexed: number;
  readonly residualPixels: number;
}
export interface IndexedPicture {
  readonly file: string; readonly name?: string; readonly rows: number; readonly columns: number; readonly kind?: string; readonly preview: string; readonly previewAddress?: string;
  readonly scaleSource?: 'stated' | 'file'; readonly inverseAngstromPerPixel?: number; readonly spots?: number; readonly widthPixels?: number;
  readonly beamRow?: number; readonly beamColumn?: number; readonly lattices: readonly PlaneLattice[]; readonly found: readonly FoundSpot[];
  readonly basis?: PlaneBasis; readonly latticeBases?: readonly PlaneBasis[]; readonly mask?: readonly MaskShape[]; readonly zone?: Vector; readonly offDegrees?: number;
  readonly error?: string;
}
export interface PicturePair { readonly first: number; readonly second: number; readonly goniometerDegrees: number; readonly cellDegrees: number; readonly differenceDegrees: number }
export interface NextZone { readonly zone: Vector; readonly alpha: number; readonly beta: number; readonly reason: string }
export interface FoundCell {
  readonly reduced: readonly number[]; readonly chiSquared: number; readonly freedom: number; readonly merit: number;
  readonly bravais: readonly { readonly symbol: string; readonly ideal: readonly number[] | CellParameters; readonly strain: number; readonly likelihood: number }[];
}
export interface PicturesLine extends Answer {
  readonly input: string; readonly error?: undefined; readonly pictures: readonly IndexedPicture[]; readonly cells?: readonly FoundCell[]; readonly reflections?: number;
  readonly symbols?: readonly { readonly symbol: string; readonly groups: readonly number[]; readonly probability: number }[];
  readonly groups?: readonly Group[];
  readonly pairs?: readonly PicturePair[];
  readonly zonesTable?: readonly { readonly picture: number; readonly zone: Vector; readonly measured: Vector; readonly calculated: Vector }[];
  readonly cell?: CellParameters & { readonly symbol?: string };
  readonly next?: readonly NextZone[];
}

export interface Model {
  readonly name: string; readonly isStandard?: boolean; readonly kind?: string; readonly groups?: number; readonly geometry?: string; readonly descriptor?: string;
  readonly accuracy?: { readonly top1?: number; readonly top5?: number; readonly crystals?: number }; readonly calibration?: number; readonly card?: string;
  readonly canIdentify?: readonly string[];
}

export type BatchTask = 'identify' | 'symmetry' | 'reflections';
export type BatchState = 'running' | 'done' | 'cancelled';
export interface BatchRow { readonly place: number; readonly source?: string; readonly line: Record<string, unknown>; readonly cells: readonly string[] }
export interface BatchSummary { readonly id: string; readonly task: BatchTask; readonly state: BatchState; readonly done: number; readonly total: number; readonly started?: string }
export interface Batch extends BatchSummary { readonly columns: readonly string[]; readonly rows: readonly BatchRow[] }

export interface ResultTable {
  readonly id: string; readonly title: string; readonly note?: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[]; readonly command?: string;
}
export interface ResultPlot {
  readonly id: string; readonly title: string; readonly note?: string; readonly kind: 'line' | 'bar'; readonly x: { readonly label: string; readonly values: readonly (number | string)[] };
  readonly y: { readonly label: string }; readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}
export interface Results { readonly title?: string; readonly made?: string; readonly tables: readonly ResultTable[]; readonly plots: readonly ResultPlot[] }
export interface About { readonly version: string; readonly limits?: { readonly requestBytes?: number; readonly files?: number; readonly seconds?: number } }
