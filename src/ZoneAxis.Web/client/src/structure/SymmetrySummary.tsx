import type { JSX } from 'preact';
import type { SizedCell, SymmetryLine } from '../api/types';
import { GroupSymbol } from '../components/GroupSymbol';
import { Notes } from '../components/Sentence';
import { fixed } from '../text/numbers';

/** The space group by the coordinates with what belongs to it. */
export function SymmetrySummary({ line }: { readonly line: SymmetryLine }): JSX.Element {
  return (
    <div class="stack">
      <div class="headline">
        <GroupSymbol symbol={line.symbol} />
        <span class="number">No. {line.number}, {line.system}</span>
      </div>
      <dl class="facts">
        <dt>Cell</dt><dd><CellText cell={line.ita.cell} /></dd>
        <dt>Volume</dt><dd>{fixed(line.ita.cell.volume, 2)} Å³, {line.ita.cell.sites} atoms</dd>
        <dt>Point group</dt><dd><GroupSymbol symbol={line.pointGroup} /></dd>
        <dt>Laue class</dt><dd><GroupSymbol symbol={line.laueClass} /></dd>
        <dt>Hall symbol</dt><dd class="mono">{line.hall}</dd>
        <dt>Extinction symbol</dt><dd><GroupSymbol symbol={line.extinction.symbol} /></dd>
        <dt>Conditions</dt><dd>{line.extinction.conditions.length === 0 ? 'none' : line.extinction.conditions.map((condition) => <div key={condition} class="mono">{condition}</div>)}</dd>
        <dt>Same absences</dt><dd>{line.extinction.candidates.join(', ')}</dd>
        <dt>Tolerance</dt><dd>{line.stability.map((at, i) => <span key={at.symprecAngstrom}>{i > 0 ? '; ' : ''}{at.symprecAngstrom} Å: <GroupSymbol symbol={at.symbol} /></span>)}</dd>
        {line.declared === undefined ? null : <><dt>The file says</dt><dd>{line.declared.symbol ?? ''} {line.declared.number === undefined ? '' : `(${line.declared.number})`}</dd></>}
      </dl>
      <Notes notes={line.notes} />
    </div>
  );
}

/** Six numbers of a cell with their units. */
export function CellText({ cell }: { readonly cell: SizedCell }): JSX.Element {
  const [a, b, c] = cell.lengths;
  const [alpha, beta, gamma] = cell.angles;
  return (
    <>
      <div><i>a</i> {fixed(a, 4)}, <i>b</i> {fixed(b, 4)}, <i>c</i> {fixed(c, 4)} Å</div>
      <div>α {fixed(alpha, 2)}, β {fixed(beta, 2)}, γ {fixed(gamma, 2)}°</div>
    </>
  );
}
