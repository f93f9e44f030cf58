import type { JSX } from 'preact';
import { api } from '../api/client';
import type { Example, InputKind } from '../api/types';
import { useAnswer } from '../api/useAnswer';
import { Notice } from '../components/Notice';
import { goTo } from '../routing';
import { DropField } from './DropField';
import { addressOfExample, takeIn } from './intake';

const kinds: readonly { readonly kind: InputKind; readonly title: string }[] = [
  { kind: 'structure', title: 'Structures' },
  { kind: 'pictures', title: 'Pictures of patterns' },
  { kind: 'reflections', title: 'Lists of reflections' },
];

/** Where files are dropped, and examples picked. */
export function StartPage(): JSX.Element {
  const { value: examples, error } = useAnswer(() => api.examples(), []);
  return (
    <>
      <h1 class="hidden">ZoneAxis</h1>
      <DropField lead="Drop a structure, pictures of patterns, or a list of reflections" onFiles={async (files) => goTo(await takeIn(files))}>
        <p class="small">
          CIF, POSCAR, PDB, XYZ, JSON; PNG, JPEG, TIFF, NPY, MRC, DM, EMD, HSPY, SER, CBF, SMV, EDF, MIB, BLO, TVIPS; SHELX <span class="mono">.hkl</span>, <span class="mono">.fcf</span>, XDS, PETS, CSV.
          The pictures of one crystal go together; several structures or lists become a table.
        </p>
        <p class="small">The files go to the program on this machine and nowhere else.</p>
      </DropField>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      {kinds.map(({ kind, title }) => <Examples key={kind} title={title} examples={(examples ?? []).filter((example) => example.kind === kind)} />)}
    </>
  );
}

function Examples({ title, examples }: { readonly title: string; readonly examples: readonly Example[] }): JSX.Element | null {
  if (examples.length === 0) return null;
  return (
    <section class="section" aria-label={title}>
      <header><h2>{title}</h2><p>Examples</p></header>
      <ul class="examples">
        {examples.map((example) => (
          <li key={example.name}><a class="button" href={addressOfExample(example)}>{example.title ?? example.name}</a></li>
        ))}
      </ul>
    </section>
  );
}
