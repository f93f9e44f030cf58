import type { JSX } from 'preact';
import type { Answer, Group } from '../api/types';
import { Choice } from '../components/Choice';
import { GroupSymbol } from '../components/GroupSymbol';
import { Notice } from '../components/Notice';
import { fixed } from '../text/numbers';
import { useState } from 'preact/hooks';
import { GroupBar, GroupedBars } from './GroupBars';
import { Sentence } from '../components/Sentence';
import { Scroller } from '../components/Scroller';

interface RankingProps { readonly answer: Answer; readonly groups: readonly Group[] }

/** Ranked groups with their probabilities, in the order of these or by system and extinction symbol; `unknown` where the measurements do not decide. */
export function Ranking({ answer, groups }: RankingProps): JSX.Element {
  const [order, setOrder] = useState<'grouped' | 'ranked'>(answer.grouped === undefined || answer.grouped.length === 0 ? 'ranked' : 'grouped');
  return (
    <div class="stack ranking">
      {answer.isUnknown === true ? <Notice kind="unknown"><strong>Unknown.</strong> <Sentence text={answer.unknownReason ?? 'What was measured does not tell the group.'} /></Notice> : null}
      {groups.length === 0 ? (answer.isUnknown === true ? null : <p class="soft">No group fits.</p>) : (
        <>
          {answer.grouped === undefined || answer.grouped.length === 0 ? null : (
            <Choice label="Order of the groups" value={order} onChange={setOrder} options={[{ value: 'grouped', text: 'By system and extinction' }, { value: 'ranked', text: 'By probability' }]} />
          )}
          {order === 'grouped' && answer.grouped !== undefined && answer.grouped.length > 0 ? <GroupedBars systems={answer.grouped} />
            : <ol class="bars">{groups.map((group) => <GroupBar key={group.number} group={group} />)}</ol>}
        </>
      )}
      <Nearest answer={answer} />
    </div>
  );
}

function Nearest({ answer: { nearest } }: { readonly answer: Answer }): JSX.Element | null {
  if (nearest === undefined || nearest.length === 0) return null;
  return (
    <Scroller label="Nearest known crystals">
      <table>
        <caption>Known crystals with the nearest cell</caption>
        <thead><tr><th class="text" scope="col">Crystal</th><th class="text" scope="col">Group</th><th scope="col">Cell, Å and °</th><th scope="col">Distance</th></tr></thead>
        <tbody>
          {nearest.map((crystal) => (
            <tr key={crystal.name}>
              <th class="text" scope="row">{crystal.input === undefined ? crystal.name : <a href={`/structure?input=${encodeURIComponent(crystal.input)}`}>{crystal.name}</a>} <span class="soft">{crystal.formula}</span></th>
              <td class="text">{crystal.number} <GroupSymbol symbol={crystal.symbol} /></td>
              <td>{crystal.cell === undefined ? '–' : [crystal.cell.a, crystal.cell.b, crystal.cell.c].map((length) => fixed(length, 3)).join(' ') + '; ' + [crystal.cell.alpha, crystal.cell.beta, crystal.cell.gamma].map((angle) => fixed(angle, 1)).join(' ')}</td>
              <td>{fixed(crystal.distance * 100, 2)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
