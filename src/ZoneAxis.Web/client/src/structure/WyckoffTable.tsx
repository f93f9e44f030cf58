import type { JSX } from 'preact';
import type { WyckoffPosition } from '../api/types';
import { coordinate } from '../text/numbers';
import { Scroller } from '../components/Scroller';

/** The occupied positions of the standard cell. */
export function WyckoffTable({ positions }: { readonly positions: readonly WyckoffPosition[] }): JSX.Element {
  return (
    <Scroller label="Wyckoff positions">
      <table>
        <thead>
          <tr>
            <th class="text" scope="col">Atom</th><th class="text" scope="col">Wyckoff position</th><th class="text" scope="col">Site symmetry</th>
            <th scope="col"><i>x</i></th><th scope="col"><i>y</i></th><th scope="col"><i>z</i></th>
          </tr>
        </thead>
        <tbody>
          {positions.map((position, i) => (
            <tr key={i}>
              <th class="text" scope="row">{position.species}</th>
              <td class="text">{position.multiplicity}<i>{position.letter}</i></td>
              <td class="text">{position.siteSymmetry}</td>
              {position.position.map((share, axis) => <td key={axis}>{coordinate(share)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
