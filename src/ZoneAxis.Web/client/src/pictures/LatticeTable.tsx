import type { JSX } from 'preact';
import type { FrameOptions, IndexedPicture } from '../api/types';
import { Scroller } from '../components/Scroller';
import { fixed } from '../text/numbers';

interface LatticeTableProps { readonly picture: IndexedPicture; readonly options: FrameOptions; readonly onChange: (options: FrameOptions) => void }

/** The plane lattices that the spots may lie on, the best first; another can be chosen. */
export function LatticeTable({ picture: { lattices, basis }, options, onChange }: LatticeTableProps): JSX.Element {
  const chosen = options.lattice === undefined ? 0 : 'choice' in options.lattice ? options.lattice.choice : undefined;
  if (lattices.length === 0) return <p class="soft">No plane lattice was found.</p>;
  return (
    <>
      <Scroller label="Plane lattices">
        <table class="dense">
          <caption>Plane lattices that the spots may lie on</caption>
          <thead><tr><th class="text" scope="col">Use</th><th scope="col">1st, Å⁻¹</th><th scope="col">2nd, Å⁻¹</th><th scope="col">Angle, °</th><th scope="col">Spots on it</th><th scope="col">Off, px</th><th scope="col" title="Natural logarithm of how much likelier than by chance the spots lie so">Merit</th></tr></thead>
          <tbody>
            {lattices.map((lattice, i) => (
              <tr key={i}>
                <td class="text"><input type="radio" name="lattice" checked={chosen === i} aria-label={`Lattice ${i + 1}`} onChange={() => onChange({ ...options, lattice: { choice: i } })} /></td>
                <td>{fixed(lattice.firstInverseAngstrom, 4)}</td><td>{fixed(lattice.secondInverseAngstrom, 4)}</td><td>{fixed(lattice.angleDegrees, 2)}</td>
                <td>{lattice.indexed}</td><td>{fixed(lattice.residualPixels, 2)}</td><td>{fixed(lattice.merit, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {basis?.isGiven === true ? <p class="small soft" role="status">The lattice was given by hand.</p> : null}
    </>
  );
}
