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

/** Groups by crystal system and extinction symbol, the likeliest first. */
export function GroupedBars({ systems }: { readonly systems: readonly SystemShare[] }): JSX.Element {
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
