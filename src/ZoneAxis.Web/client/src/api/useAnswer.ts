import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from './client';

/** What a request has come to: the last value stays in sight while the next is awaited. */
export interface Awaited<T> {
  readonly value?: T;
  readonly error?: string;
  readonly isBusy: boolean;
}

/** Asks whenever the keys change, ends the request before, and calls the first answer after a pause of `delay` ms. */
export function useAnswer<T>(request: (signal: AbortSignal) => Promise<T>, keys: readonly unknown[], delay = 0): Awaited<T> {
  const [state, setState] = useState<Awaited<T>>({ isBusy: true });
  const latest = useRef(request);
  latest.current = request;
  useEffect(() => {
    const controller = new AbortController();
    setState(({ value }) => (value === undefined ? { isBusy: true } : { value, isBusy: true }));
    const timer = window.setTimeout(() => {
      latest.current(controller.signal).then(
        (value) => {
          if (!controller.signal.aborted) setState({ value, isBusy: false });
        },
        (error: unknown) => {
          const sentence = sentenceOf(error);
          if (sentence !== undefined && !controller.signal.aborted) setState({ error: sentence, isBusy: false });
        },
      );
    }, delay);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, keys.map((key) => JSON.stringify(key)));
  return state;
}
