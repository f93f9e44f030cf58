import type {
  About, Batch, BatchSummary, BatchTask, ErrorLine, Example, IdentifyLine, Model, PictureOptions, PicturesLine, ReflectionOptions, ReflectionsLine, Results,
  SimulatedPattern, SimulationOptions, SymmetryLine, Upload,
} from './types';

const root = '/api/v1';

/** What the server refused, as a sentence that can be shown. */
export class ApiError extends Error {
  constructor(public readonly status: number, sentence: string) {
    super(sentence);
  }
}

/** The sentence of anything thrown; undefined where the request was ended by the page itself. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined;
  if (error instanceof TypeError) return 'The server does not answer. Is zoneaxis serve still running?';
  return error instanceof Error ? error.message : String(error);
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(root + path, init);
  const body: unknown = response.status === 204 ? {} : await response.json().catch(() => undefined);
  if (response.ok || (response.status === 422 && hasResults(body))) return body as T;
  throw new ApiError(response.status, refusal(response, body));
}

function hasResults(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'results' in body;
}

function refusal(response: Response, body: unknown): string {
  if (response.status === 401) return 'This server asks for the token that it printed when it was started.';
  if (typeof body === 'object' && body !== null && 'error' in body) return String(body.error);
  if (response.status === 429) return `The server is busy; try again in ${response.headers.get('Retry-After') ?? 'some'} s.`;
  return `The server answered ${response.status} and gave no reason.`;
}

function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }) });
}

interface Answers<T> { readonly results: readonly (T | ErrorLine)[] }

/** The first result; an error of the input is thrown as its sentence. */
async function first<T extends { readonly error?: undefined }>(answers: Promise<Answers<T>>): Promise<T> {
  const { results: [result] } = await answers;
  if (result === undefined) throw new ApiError(422, 'The server gave no result.');
  if (isError(result)) throw new ApiError(422, result.error);
  return result;
}

/** Whether a line says why there is no answer. */
export function isError(line: object): line is ErrorLine {
  return 'error' in line && typeof line.error === 'string';
}

export const api = {
  about: (): Promise<About> => ask('/about'),
  examples: async (): Promise<readonly Example[]> => (await ask<{ examples: Example[] }>('/examples')).examples,
  models: async (): Promise<readonly Model[]> => (await ask<{ models: Model[] }>('/models')).models,
  results: (): Promise<Results> => ask('/results'),

  async upload(files: readonly File[]): Promise<readonly Upload[]> {
    const form = new FormData();
    for (const file of files) form.append('file', file, file.name);
    return (await ask<{ uploads: Upload[] }>('/uploads', { method: 'POST', body: form })).uploads;
  },

  symmetry: async (inputs: readonly string[], symprecAngstrom: number, signal?: AbortSignal): Promise<readonly (SymmetryLine | ErrorLine)[]> =>
    (await post<Answers<SymmetryLine>>('/symmetry', { inputs, symprecAngstrom }, signal)).results,
  simulate: (inputs: readonly string[], options: SimulationOptions, signal?: AbortSignal): Promise<SimulatedPattern> =>
    first(post<Answers<SimulatedPattern>>('/simulate', { inputs, ...options }, signal)),
  identify: async (inputs: readonly string[], options: object, signal?: AbortSignal): Promise<readonly (IdentifyLine | ErrorLine)[]> =>
    (await post<Answers<IdentifyLine>>('/identify', { inputs, ...options }, signal)).results,
  reflections: (inputs: readonly string[], options: ReflectionOptions, signal?: AbortSignal): Promise<ReflectionsLine> =>
    first(post<Answers<ReflectionsLine>>('/reflections', { inputs, ...options }, signal)),
  pictures: (inputs: readonly string[], options: PictureOptions, signal?: AbortSignal): Promise<PicturesLine> =>
    first(post<Answers<PicturesLine>>('/pictures', { inputs, ...options }, signal)),

  startBatch: (inputs: readonly string[], task: BatchTask): Promise<BatchSummary> => post('/batch', { inputs, task }),
  batches: async (): Promise<readonly BatchSummary[]> => (await ask<{ batches: BatchSummary[] }>('/batch')).batches,
  batch: (id: string): Promise<Batch> => ask(`/batch/${encodeURIComponent(id)}`),
  cancelBatch: (id: string): Promise<BatchSummary> => post(`/batch/${encodeURIComponent(id)}/cancel`, {}),
  batchAddress: (id: string, what: string): string => `${root}/batch/${encodeURIComponent(id)}/${what}`,
};
