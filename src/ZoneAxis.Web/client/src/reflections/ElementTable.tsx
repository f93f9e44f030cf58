import type { JSX } from 'preact';
import type { Centring, Counted, ElementCount } from '../api/types';
import { ElementName } from '../components/ElementName';
import { Scroller } from '../components/Scroller';
import { elementOf } from '../text/elements';
import { fixed } from '../text/numbers';

/** Reflections that a condition forbids beside those that it allows, of centrings, glide planes and screw axes. */
interface Condition { readonly name: string; readonly forbidden: Counted; readonly allowed: Counted; readonly logLikelihoodRatio?: number; readonly isTested: boolean }

export function CentringTable({ centrings }: { readonly centrings: readonly Centring[] }): JSX.Element {
  const usual = centrings.filter(({ name }) => /^[A-Z]/.test(name));
  const conditions = usual.map((centring): Condition => ({ ...centring, isTested: centring.forbidden.number > 0 }));
  const others = centrings.filter(({ name }) => !/^[A-Z]/.test(name)).map((centring): Condition => ({ ...centring, isTested: centring.forbidden.number > 0 }));
  return (
    <>
      <ConditionTable label="Centrings" conditions={conditions} />
      {others.length === 0 ? null : <details><summary>{others.length} smaller cells that were tried</summary><ConditionTable label="Smaller cells" conditions={others} /></details>}
    </>
  );
}

export function ElementTable({ elements }: { readonly elements: readonly ElementCount[] }): JSX.Element {
  if (elements.length === 0) return <p class="soft">The groups of the likeliest Laue class have no glide planes or screw axes that reflections could show.</p>;
  return <ConditionTable label="Glide planes and screw axes" conditions={elements.map((element) => ({ ...element, name: element.condition }))} />;
}

function ConditionTable({ label, conditions }: { readonly label: string; readonly conditions: readonly Condition[] }): JSX.Element {
  const hasRatio = conditions.some(({ logLikelihoodRatio }) => logLikelihoodRatio !== undefined);
  return (
    <Scroller label={label}>
      <table>
        <thead>
          <tr>
            <th class="text" scope="col">Condition</th>{hasRatio ? <th class="text" scope="col">Element</th> : null}
            <th scope="col">Forbidden</th><th scope="col">⟨<i>I</i>⟩</th><th scope="col">⟨<i>I</i>/σ⟩</th><th scope="col">above 3σ</th>
            <th scope="col">Allowed</th><th scope="col">⟨<i>I</i>⟩</th><th scope="col">⟨<i>I</i>/σ⟩</th>
            {hasRatio ? <th scope="col" title="Natural logarithm of how much likelier the forbidden intensities are if the element is there">ln ratio</th> : null}
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition) => (
            <tr key={condition.name} class={verdictOf(condition)}>
              <th class="text mono" scope="row">{condition.name}</th>{hasRatio ? <td class="text"><ElementName text={elementOf(condition.name)} /></td> : null}
              <Counts counted={condition.forbidden} isFirst />
              <Counts counted={condition.allowed} isFirst={false} />
              {hasRatio ? <td>{condition.isTested ? <strong>{fixed(condition.logLikelihoodRatio, 1)}</strong> : 'not tested'}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Counts({ counted, isFirst }: { readonly counted: Counted; readonly isFirst: boolean }): JSX.Element {
  if (counted.number === 0) return <><td>none</td><td>–</td><td>–</td>{isFirst ? <td>–</td> : null}</>;
  return (
    <>
      <td>{counted.number}</td><td>{fixed(counted.meanIntensity, 3)}</td><td>{fixed(counted.meanSignificance, 1)}</td>
      {isFirst ? <td>{counted.seen}</td> : null}
    </>
  );
}

/** A row is marked where the logarithm leaves little doubt: e³ is 20 to one. */
function verdictOf({ logLikelihoodRatio, isTested }: Condition): string {
  const certain = 3;
  if (logLikelihoodRatio === undefined || !isTested) return '';
  return logLikelihoodRatio > certain ? 'holds' : logLikelihoodRatio < -certain ? 'fails' : '';
}
