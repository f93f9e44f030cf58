import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../api/client';
import type { FrameOptions, IndexedPicture, PictureOptions } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Busy } from '../components/Busy';
import { Choice } from '../components/Choice';
import { Indices } from '../components/Indices';
import { Notice } from '../components/Notice';
import { CellFromFrames } from './CellFromFrames';
import { FramePanel } from './FramePanel';
import { SeriesFields } from './SeriesFields';
import { SimulatedPictures } from './SimulatedPictures';

/** Frames of one crystal: what of them is an example comes with its tilts and its scale. */
export function PicturesPage({ inputs }: { readonly inputs: readonly string[] }): JSX.Element {
  const { value: stated, error } = useAnswer(() => statedOptions(inputs), [inputs]);
  if (stated === undefined && error === undefined) return <Busy what="Opening the frames" />;
  return <Frames inputs={inputs} stated={stated ?? {}} />;
}

async function statedOptions(inputs: readonly string[]): Promise<PictureOptions> {
  const examples = inputs.every((input) => input.startsWith('example:')) ? await api.examples() : [];
  return examples.find(({ files }) => files !== undefined && files.join() === inputs.join())?.options ?? {};
}

function Frames({ inputs, stated }: { readonly inputs: readonly string[]; readonly stated: PictureOptions }): JSX.Element {
  const [options, setOptions] = useState<PictureOptions>(stated);
  const [shown, setShown] = useState(0);
  const { value: line, error, isBusy } = useAnswer((signal) => api.pictures(inputs, options, signal), [inputs, options], 350);
  const frames = inputs.map((_, i) => options.frames?.[i] ?? {});
  const change = (place: number, frame: FrameOptions): void => setOptions({ ...options, frames: frames.map((other, i) => (i === place ? frame : other)) });
  const [origin, setOrigin] = useState<'camera' | 'simulator'>('camera');
  const picture = line?.pictures[shown];
  return (
    <>
      <div class="title">
        <div><h1>{inputs.length === 1 ? 'One frame' : `${inputs.length} frames of one crystal`}</h1><p>Centre, mask and lattice can be put right by hand; the answer follows.</p></div>
        {isBusy && line !== undefined ? <Busy what="Indexing again" /> : null}
        {inputs.length !== 3 ? null : <Choice label="Where the pictures come from" value={origin} onChange={setOrigin} options={[{ value: 'camera', text: 'From a camera' }, { value: 'simulator', text: 'As simulate writes them' }]} />}
      </div>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      <section class="section" aria-label="Microscope"><SeriesFields options={options} onChange={setOptions} /></section>
      {line === undefined ? (error === undefined ? <Busy what="Looking for spots and lattices" /> : null) : (
        <>
          <section class="section" aria-label="Frames">
            <div class="frame-tabs" role="tablist" aria-label="Frames">
              {line.pictures.map((each, i) => <FrameTab key={i} picture={each} isShown={i === shown} onShow={() => setShown(i)} />)}
            </div>
            {picture === undefined ? null : <div role="tabpanel" aria-label={picture.name ?? picture.file}><FramePanel key={shown} picture={picture} options={frames[shown] ?? {}} onChange={(frame) => change(shown, frame)} /></div>}
          </section>
          <div class="parts">{origin === 'simulator' ? <SimulatedPictures inputs={inputs} /> : <CellFromFrames line={line} />}</div>
        </>
      )}
    </>
  );
}

function FrameTab({ picture, isShown, onShow }: { readonly picture: IndexedPicture; readonly isShown: boolean; readonly onShow: () => void }): JSX.Element {
  return (
    <button type="button" role="tab" aria-selected={isShown} onClick={onShow}>
      <img src={picture.preview} alt="" />
      <span class="name">{picture.name ?? picture.file}</span>
      <span class="soft small">{picture.zone === undefined ? `${picture.found.length} spots` : <Indices values={picture.zone} brackets="[]" />}</span>
    </button>
  );
}
