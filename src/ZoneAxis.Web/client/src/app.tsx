import type { ComponentChildren, JSX } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { Busy } from './components/Busy';
import { Notice } from './components/Notice';
import { ThemeSwitch } from './components/ThemeSwitch';
import { Wordmark } from './components/Wordmark';
import { usePlace, type Place } from './routing';
import { StartPage } from './start/StartPage';

const StructurePage = lazy(() => import('./structure/StructurePage').then((module) => ({ default: module.StructurePage })));
const PicturesPage = lazy(() => import('./pictures/PicturesPage').then((module) => ({ default: module.PicturesPage })));
const ReflectionsPage = lazy(() => import('./reflections/ReflectionsPage').then((module) => ({ default: module.ReflectionsPage })));
const BatchPage = lazy(() => import('./batch/BatchPage').then((module) => ({ default: module.BatchPage })));
const ResultsPage = lazy(() => import('./results/ResultsPage').then((module) => ({ default: module.ResultsPage })));
const ModelsPage = lazy(() => import('./answer/ModelsPage').then((module) => ({ default: module.ModelsPage })));

const links = [
  { path: '', text: 'Analyse' },
  { path: 'batch', text: 'Batch' },
  { path: 'models', text: 'Models' },
  { path: 'results', text: 'Results' },
];

/** The page: its head, and what the address names. */
export function App(): JSX.Element {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const address = place.path.join('/') + place.inputs.join();
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = titleOf(place);
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [address]);
  const current = links.some(({ path }) => path !== '' && path === place.path[0]) ? place.path[0] : '';
  return (
    <>
      <a class="skip" href="#content">To the content</a>
      <header class="header">
        <a class="wordmark" href="/"><Wordmark />ZoneAxis</a>
        <nav aria-label="Pages">
          {links.map(({ path, text }) => <a key={path} href={`/${path}`} aria-current={path === current ? 'page' : undefined}>{text}</a>)}
        </nav>
        <div class="theme"><ThemeSwitch /></div>
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        <Suspense fallback={<Busy what="Opening" />}><Content place={place} /></Suspense>
      </main>
    </>
  );
}

function Content({ place: { path: [page = '', id], inputs } }: { readonly place: Place }): ComponentChildren {
  switch (page) {
    case '': return <StartPage />;
    case 'structure': return inputs.length === 0 ? <StartPage /> : <StructurePage key={inputs.join()} inputs={inputs} />;
    case 'pictures': return inputs.length === 0 ? <StartPage /> : <PicturesPage key={inputs.join()} inputs={inputs} />;
    case 'reflections': return inputs.length === 0 ? <StartPage /> : <ReflectionsPage key={inputs.join()} inputs={inputs} />;
    case 'batch': return <BatchPage id={id} />;
    case 'models': return <ModelsPage />;
    case 'results': return <ResultsPage />;
    default: return <Notice kind="warn">There is no page at this address. <a href="/">Begin anew</a></Notice>;
  }
}

function titleOf({ path: [page = ''] }: Place): string {
  return page === '' ? 'ZoneAxis' : `${page.charAt(0).toUpperCase()}${page.slice(1)} – ZoneAxis`;
}
