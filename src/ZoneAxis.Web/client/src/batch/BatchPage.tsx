import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, sentenceOf } from '../api/client';
import type { BatchSummary, BatchTask } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { Choice } from '../components/Choice';
import { Notice } from '../components/Notice';
import { Scroller } from '../components/Scroller';
import { goTo } from '../routing';
import { DropField } from '../start/DropField';
import { startBatch } from '../start/intake';
import { BatchTable } from './BatchTable';
import { useBatch } from './useBatch';

const tasks: readonly { readonly value: BatchTask; readonly text: string }[] = [
  { value: 'identify', text: 'Identify' }, { value: 'symmetry', text: 'Symmetry of structures' }, { value: 'reflections', text: 'Lists of reflections' },
];

/** Many files at once, or the batch that the address names. */
export function BatchPage({ id }: { readonly id: string | undefined }): JSX.Element {
  return id === undefined ? <NewBatch /> : <OneBatch key={id} id={id} />;
}

function NewBatch(): JSX.Element {
  const [task, setTask] = useState<BatchTask>('identify');
  const [error, setError] = useState<string>();
  const { value: batches } = useAnswer(() => api.batches(), []);
  const begin = async (files: readonly File[]): Promise<void> => {
    const uploads = await api.upload(files);
    goTo(await startBatch(uploads.filter(({ name }) => !/\.(ins|res)$/i.test(name)).map(({ input }) => input), task));
  };
  const beginWithExamples = async (): Promise<void> => {
    try {
      const kind = task === 'reflections' ? 'reflections' : 'structure';
      const inputs = (await api.examples()).filter((example) => example.kind === kind).flatMap(({ input }) => (input === undefined ? [] : [input]));
      goTo(await startBatch(inputs, task));
    } catch (problem) {
      setError(sentenceOf(problem));
    }
  };
  return (
    <>
      <div class="title"><div><h1>Batch</h1><p>Many files at once: the table fills while the program works.</p></div></div>
      <div class="row"><Choice label="Task" value={task} options={tasks} onChange={setTask} /></div>
      <DropField lead="Drop the files, or a zip archive of them" onFiles={begin}>
        <button type="button" class="quiet" onClick={() => void beginWithExamples()}>Take all examples</button>
      </DropField>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      <Batches batches={batches ?? []} />
    </>
  );
}

function Batches({ batches }: { readonly batches: readonly BatchSummary[] }): JSX.Element | null {
  if (batches.length === 0) return null;
  return (
    <section class="section" aria-labelledby="batches-title">
      <header><h2 id="batches-title">Batches of this server</h2><p>They stay until it ends.</p></header>
      <Scroller label="Batches">
        <table>
          <thead><tr><th class="text" scope="col">Batch</th><th class="text" scope="col">Task</th><th class="text" scope="col">State</th><th scope="col">Done</th><th class="text" scope="col">Started</th></tr></thead>
          <tbody>
            {batches.map((batch) => (
              <tr key={batch.id}>
                <th class="text" scope="row"><a href={`/batch/${batch.id}`}>{batch.id}</a></th><td class="text">{batch.task}</td><td class="text">{batch.state}</td>
                <td>{batch.done} of {batch.total}</td><td class="text">{batch.started === undefined ? '' : new Date(batch.started).toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function OneBatch({ id }: { readonly id: string }): JSX.Element {
  const { batch, error } = useBatch(id);
  const [problem, setProblem] = useState<string>();
  if (error !== undefined) return <Notice kind="bad">{error}</Notice>;
  if (batch === undefined) return <Busy what="Opening the batch" />;
  const share = batch.total === 0 ? 1 : batch.done / batch.total;
  const failed = batch.rows.filter(({ line }) => typeof line['error'] === 'string').length;
  return (
    <section class="section" aria-labelledby="batch-title" data-state={batch.state} data-rows={batch.rows.length}>
      <div class="title">
        <div>
          <h1 id="batch-title">{tasks.find(({ value }) => value === batch.task)?.text ?? batch.task}</h1>
          <p role="status">{batch.done} of {batch.total} done{failed > 0 ? `, ${failed} without an answer` : ''}{batch.state === 'cancelled' ? '; cancelled' : batch.state === 'running' ? ' …' : ''}</p>
        </div>
        <div class="row">
          {batch.state === 'running' ? <button type="button" onClick={() => void api.cancelBatch(id).catch((cause: unknown) => setProblem(sentenceOf(cause)))}>Cancel</button> : null}
          <a class="button" href={api.batchAddress(id, 'table.csv')} download={`${id}.csv`}>CSV</a>
          <a class="button" href={api.batchAddress(id, 'table.json')} download={`${id}.json`}>JSON</a>
        </div>
      </div>
      {problem === undefined ? null : <Notice kind="bad">{problem}</Notice>}
      <div class="progress" role="progressbar" aria-label="Progress" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)}><span style={{ width: `${share * 100}%` }} /></div>
      <BatchTable batch={batch} />
      <p class="small soft">Address on this machine: <a href={`/batch/${id}`}>{`${location.origin}/batch/${id}`}</a></p>
    </section>
  );
}
