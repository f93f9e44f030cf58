import { useEffect, useState } from 'preact/hooks';
import { api, sentenceOf } from '../api/client';
import type { Batch, BatchRow, BatchState } from '../api/types';

/** A batch as it stands; rows come in as they are known. */
export interface FollowedBatch { readonly batch?: Batch; readonly error?: string }

/** Follows a batch by server-sent events until it ends. */
export function useBatch(id: string): FollowedBatch {
  const [followed, setFollowed] = useState<FollowedBatch>({});
  useEffect(() => {
    let events: EventSource | undefined;
    let isGone = false;
    const change = (next: (batch: Batch) => Batch): void => setFollowed((before) => (before.batch === undefined ? before : { batch: next(before.batch) }));
    api.batch(id).then((batch) => {
      if (isGone) return;
      setFollowed({ batch });
      if (batch.state !== 'running') return;
      events = new EventSource(api.batchAddress(id, 'events'));
      events.addEventListener('row', (event) => change((before) => withRow(before, JSON.parse(event.data) as BatchRow)));
      events.addEventListener('progress', (event) => {
        const { done, total } = JSON.parse(event.data) as { done: number; total: number };
        change((before) => ({ ...before, done, total }));
      });
      events.addEventListener('end', (event) => {
        const { state } = JSON.parse(event.data) as { state: BatchState };
        change((before) => ({ ...before, state }));
        events?.close();
      });
    }, (error: unknown) => {
      const sentence = sentenceOf(error);
      if (sentence !== undefined && !isGone) setFollowed({ error: sentence });
    });
    return () => {
      isGone = true;
      events?.close();
    };
  }, [id]);
  return followed;
}

function withRow(batch: Batch, row: BatchRow): Batch {
  const rows = [...batch.rows.filter(({ place }) => place !== row.place), row];
  return { ...batch, rows, done: Math.max(batch.done, rows.length) };
}
