import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: number | undefined;
  readonly least?: number;
  readonly most?: number;
  readonly step?: number;
  readonly placeholder?: string;
  readonly onChange: (value: number | undefined) => void;
}

/** A field for a number with its unit; what is no number, or out of range, is marked and not passed on. */
export function NumberField({ label, unit, value, least, most, step, placeholder, onChange }: NumberFieldProps): JSX.Element {
  const id = useId();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  useEffect(() => {
    setText((before) => (Number(before.replace(',', '.')) === value && before !== '' ? before : value === undefined ? '' : String(value)));
  }, [value]);
  const parsed = parse(text);
  const isWrong = parsed === 'wrong' || (typeof parsed === 'number' && ((least !== undefined && parsed < least) || (most !== undefined && parsed > most)));

  const take = (next: string): void => {
    setText(next);
    const number = parse(next);
    if (number !== 'wrong' && !(typeof number === 'number' && ((least !== undefined && number < least) || (most !== undefined && number > most)))) {
      onChange(number);
    }
  };
  return (
    <div class="field">
      <span><label for={id}>{label}</label></span>
      <div class="with-unit">
        <input
          id={id} type="number" inputMode="decimal" value={text} min={least} max={most} step={step ?? 'any'} placeholder={placeholder}
          aria-invalid={isWrong} aria-describedby={unit === undefined ? undefined : `${id}-unit`}
          onInput={(event) => take(event.currentTarget.value)}
        />
        {unit === undefined ? null : <span id={`${id}-unit`}>{unit}</span>}
      </div>
    </div>
  );
}

function parse(text: string): number | undefined | 'wrong' {
  const trimmed = text.trim().replace(',', '.').replace('−', '-');
  if (trimmed === '') return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : 'wrong';
}
