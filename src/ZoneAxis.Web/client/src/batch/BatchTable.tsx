import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Batch, BatchRow } from '../api/types';
import { GroupSymbol } from '../components/GroupSymbol';
import { Scroller } from '../components/Scroller';
import { addressOf } from '../routing';
import { percent, significant } from '../text/numbers';
import { capital } from '../text/sentences';

interface Order { readonly column: number; readonly isDescending: boolean }

/** The lines of a batch; a click on a heading sorts. */
export function BatchTable({ batch: { columns, rows } }: { readonly batch: Batch }): JSX.Element {
  const [order, setOrder] = useState<Order>();
  const shown = useMemo(() => sorted(rows, order), [rows, order]);
  const sortBy = (column: number): void => setOrder(order?.column === column ? (order.isDescending ? undefined : { column, isDescending: true }) : { column, isDescending: false });
  const isNumber = columns.map((_, column) => rows.length > 0 && rows.every(({ cells }) => cells[column] === undefined || cells[column] === '' || Number.isFinite(Number(cells[column]))));
  return (
    <Scroller label="Results">
      <table class="batch">
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column} scope="col" class={isNumber[i] === true ? '' : 'text'} aria-sort={order?.column === i ? (order.isDescending ? 'descending' : 'ascending') : 'none'}>
                <button type="button" onClick={() => sortBy(i)}>{heading(column)}{order?.column === i ? (order.isDescending ? ' ↓' : ' ↑') : ''}</button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.place} class={typeof row.line['error'] === 'string' ? 'failed' : ''}>
              {columns.map((column, i) => <Cell key={column} column={column} text={row.cells[i] ?? ''} isNumber={isNumber[i] === true} isFirst={i === 0} {...(row.source === undefined ? {} : { source: row.source })} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface CellProps { readonly column: string; readonly text: string; readonly isNumber: boolean; readonly isFirst: boolean; readonly source?: string }

function Cell({ column, text, isNumber, isFirst, source }: CellProps): JSX.Element {
  const name = column.split('.').at(-1) ?? column;
  const content = text === '' ? '' : symbols.has(name) ? <GroupSymbol symbol={text} />
    : name === 'probability' ? percent(Number(text)) : isNumber && !Number.isInteger(Number(text)) ? significant(Number(text), 5) : text.replace(/^(example|upload):/, '');
  const kind = isNumber ? '' : text.length > longText ? 'text wrap' : 'text';
  return isFirst ? <th scope="row" class={kind}>{source === undefined ? content : <a href={addressOf(/\.(hkl|fcf|hkl\.gz|cif_pets|csv)$/i.test(text) ? '/reflections' : '/structure', [source])}>{content}</a>}</th> : <td class={kind}>{content}</td>;
}

/** Members that are symbols of groups. */
const symbols: ReadonlySet<string> = new Set(['symbol', 'extinction', 'laue', 'laueClass', 'pointGroup']);
/** Texts with more letters than this may break into lines. */
const longText = 30;

/** Names of columns that their members' names do not say well. */
const names: Record<string, string> = {
  hall: 'Hall symbol', laueClass: 'Laue class', laue: 'Laue class', symprecAngstrom: 'Tolerance, Å', symprecUsedAngstrom: 'Tolerance used, Å',
  angleToleranceDegrees: 'Tolerance of angles, °', extinction: 'Extinction symbol', ita: 'Standard cell', givenCell: 'Given cell',
};

/** The name of a column in words: `candidates[0].symbol` is the symbol of the first. */
function heading(column: string): string {
  const candidate = /^candidates\[(\d)\]\.(\w+)$/.exec(column);
  if (candidate !== null) return `${['1st', '2nd', '3rd'][Number(candidate[1])] ?? ''} ${candidate[2] === 'number' ? 'group' : candidate[2]}`;
  return column.split('.').map((part, i) => names[part] ?? (i === 0 ? capital(words(part)) : words(part))).join(', ');
}

function words(member: string): string {
  return member.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function sorted(rows: readonly BatchRow[], order: Order | undefined): readonly BatchRow[] {
  const copy = [...rows];
  if (order === undefined) return copy.sort((first, second) => first.place - second.place);
  const sign = order.isDescending ? -1 : 1;
  return copy.sort((first, second) => {
    const [one = '', other = ''] = [first.cells[order.column], second.cells[order.column]];
    if (one === '' || other === '') return one === other ? first.place - second.place : one === '' ? 1 : -1;
    const [a, b] = [Number(one), Number(other)];
    return sign * (Number.isFinite(a) && Number.isFinite(b) ? a - b : one.localeCompare(other)) || first.place - second.place;
  });
}
