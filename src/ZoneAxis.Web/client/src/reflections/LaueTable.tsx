import type { JSX } from 'preact';
import type { LaueClass } from '../api/types';
import { GroupSymbol } from '../components/GroupSymbol';
import { Scroller } from '../components/Scroller';
import { fixed, percent } from '../text/numbers';

/** Classes that are shown at once; those behind them are mostly ruled out. */
const shownAtOnce = 5;

/** Laue classes with how well equivalent reflections agree. */
export function LaueTable({ classes }: { readonly classes: readonly LaueClass[] }): JSX.Element {
  const others = classes.slice(shownAtOnce);
  return (
    <>
      <Classes label="Laue classes" classes={classes.slice(0, shownAtOnce)} />
      {others.length === 0 ? null : <details><summary>{others.length} less likely classes</summary><Classes label="Less likely Laue classes" classes={others} /></details>}
    </>
  );
}

function Classes({ label, classes }: { readonly label: string; readonly classes: readonly LaueClass[] }): JSX.Element {
  return (
    <Scroller label={label}>
      <table>
        <thead>
          <tr>
            <th class="text" scope="col">Laue class</th><th class="text" scope="col">Bravais</th><th scope="col">Probability</th><th scope="col"><i>R</i>(int)</th><th scope="col">CC</th>
            <th scope="col">Sets compared</th><th scope="col">inconsistent</th><th scope="col">ln ratio</th><th scope="col">Lattice off, Å</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((laue, i) => (
            <tr key={i}>
              <th class="text" scope="row"><GroupSymbol symbol={laue.laue} /></th><td class="text"><i>{laue.bravais}</i></td><td>{percent(laue.probability)}</td>
              <td>{laue.compared === 0 ? '–' : fixed(laue.mergingError, 3)}</td><td>{laue.compared === 0 ? '–' : fixed(laue.correlation, 3)}</td>
              <td>{laue.compared}</td><td>{laue.inconsistent}</td><td>{fixed(laue.logLikelihoodRatio, 1)}</td><td>{fixed(laue.missAngstrom, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
