import type { JSX } from 'preact';
import type { Group, SystemShare } from '../api/types';
import { GroupSymbol } from '../components/GroupSymbol';
import { percent } from '../text/numbers';
import { capital } from '../text/sentences';

/** A group with its probability as a bar. */
export function GroupBar({ group }: { readonly group: Group }): JSX.Element {
  return (
    <li class="bar-row" data-group={group.number}>
      <span class="number">{group.number}</span>
      <GroupSymbol symbol={group.symbol} />
      {group.probability === undefined ? <span class="soft small">not told apart</span> : <span class="bar" aria-hidden="true"><span style={{ width: `${group.probability * 100}%` }} /></span>}
      <span class="share">{group.probability === undefined ? '' : percent(group.probability)}</span>
    </li>
  );
}

/** Groups less likely than this are shown when asked for. */
const leastShown = 0.001;

/** Groups by crystal system and extinction symbol, the likeliest first; those of next to no probability on request. */
export function GroupedBars({ systems }: { readonly systems: readonly SystemShare[] }): JSX.Element {
  const likely = parted(systems, (probability) => probability >= leastShown);
  const unlikely = parted(systems, (probability) => probability < leastShown);
  const count = unlikely.reduce((sum, system) => sum + system.symbols.reduce((of, symbol) => of + symbol.groups.length, 0), 0);
  return (
    <>
      <Systems systems={likely} />
      {count === 0 ? null : <details><summary>{count} {count === 1 ? 'group' : 'groups'} below {percent(leastShown)}</summary><Systems systems={unlikely} /></details>}
    </>
  );
}

/** What is left of the systems with the groups of some probability alone. */
function parted(systems: readonly SystemShare[], belongs: (probability: number) => boolean): readonly SystemShare[] {
  return systems.map((system) => ({
    ...system, symbols: system.symbols.map((symbol) => ({ ...symbol, groups: symbol.groups.filter(({ probability }) => belongs(probability ?? 1)) })).filter(({ groups }) => groups.length > 0),
  })).filter(({ symbols }) => symbols.length > 0);
}

function Systems({ systems }: { readonly systems: readonly SystemShare[] }): JSX.Element {
  return (
    <div class="bars">
      {systems.map((system) => (
        <section class="bar-group" key={system.system} aria-label={`${system.system}, ${percent(system.probability)}`}>
          <header><h3>{capital(system.system)}</h3><span>{percent(system.probability)}</span></header>
          {system.symbols.map((symbol) => (
            <div class="bar-group inner" key={symbol.extinction + (symbol.laue ?? '')}>
              <header>
                <span>Extinction symbol <GroupSymbol symbol={symbol.extinction} />{symbol.laue === undefined ? null : <>, Laue class <GroupSymbol symbol={symbol.laue} /></>}</span>
                <span>{percent(symbol.probability)}</span>
              </header>
              <ul>{symbol.groups.map((group) => <GroupBar key={group.number} group={group} />)}</ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
