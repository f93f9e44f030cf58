import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../api/client';
import { Busy } from '../components/Busy';
import { Notice } from '../components/Notice';

interface DropFieldProps {
  readonly lead: string;
  readonly children?: ComponentChildren;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

/** A field that takes files dropped anywhere on the page, or chosen. */
export function DropField({ lead, children, onFiles }: DropFieldProps): JSX.Element {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = useRef(onFiles);
  take.current = onFiles;

  const receive = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setIsBusy(true);
    setError(undefined);
    try {
      await take.current(files);
    } catch (problem) {
      setError(sentenceOf(problem));
    } finally {
      setIsBusy(false);
    }
  };
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      void receive([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return (
    <div class={isOver ? 'drop over' : 'drop'}>
      <p class="lead">{lead}</p>
      {children}
      <input
        ref={chooser} id="files" class="hidden" type="file" multiple tabIndex={-1} aria-label="Files"
        onChange={(event) => {
          const input = event.currentTarget;
          void receive([...(input.files ?? [])]).then(() => {
            input.value = '';
          });
        }}
      />
      {isBusy ? <Busy what="Reading the files" /> : <button type="button" class="primary" onClick={() => chooser.current?.click()}>Choose files</button>}
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
    </div>
  );
}
