import { api } from '../api/client';
import type { BatchTask, Example, InputKind, Upload } from '../api/types';
import { addressOf } from '../routing';

/** The page that shows inputs of a kind. */
const pages: Record<Exclude<InputKind, 'unknown'>, string> = { structure: '/structure', pictures: '/pictures', reflections: '/reflections' };

/** Sends files to the server of this machine and says which page shows them; several structures or lists are a batch. */
export async function takeIn(files: readonly File[]): Promise<string> {
  const uploads = (await api.upload(files)).filter(({ name }) => !/\.(ins|res)$/i.test(name) || files.length === 1);
  const [first] = uploads;
  if (first === undefined) throw new Error('There is nothing to read in these files.');
  const kinds = new Set(uploads.map(({ kind }) => kind));
  if (kinds.has('unknown') && kinds.size === 1 && uploads.length === 1) throw new Error(`${first.name}: what this file is, is not clear. Structures, pictures and lists of reflections are read.`);
  if (kinds.size === 1 && first.kind !== 'unknown' && (first.kind === 'pictures' || uploads.length === 1)) return addressOf(pages[first.kind], inputsOf(uploads));
  return startBatch(inputsOf(uploads), 'identify');
}

/** The address of the page that shows an example. */
export function addressOfExample(example: Example): string {
  return addressOf(pages[example.kind === 'unknown' ? 'structure' : example.kind], example.files ?? (example.input === undefined ? [] : [example.input]));
}

/** Starts a batch and says where it is shown. */
export async function startBatch(inputs: readonly string[], task: BatchTask): Promise<string> {
  const { id } = await api.startBatch(inputs, task);
  return `/batch/${encodeURIComponent(id)}`;
}

function inputsOf(uploads: readonly Upload[]): readonly string[] {
  return uploads.map(({ input }) => input);
}
