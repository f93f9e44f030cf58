const minus = '−';

/** A number with a fixed number of decimals and a true minus sign; `–` where there is none. */
export function fixed(value: number | undefined, decimals: number): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', minus);
}

/** A number to so many significant figures, without exponent between 10⁻³ and 10⁵. */
export function significant(value: number | undefined, figures: number): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e5 || size < 1e-3) return powerOfTen(value, figures);
  return String(Number(value.toPrecision(figures))).replace('-', minus);
}

/** A number as 1.2 × 10⁵. */
export function powerOfTen(value: number, figures: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(figures - 1).split('e');
  return `${mantissa.replace('-', minus)} × 10${superscript(Number(exponent))}`;
}

/** A whole number in raised figures. */
export function superscript(value: number): string {
  const figures = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return [...String(value)].map((character) => (character === '-' ? '⁻' : figures.charAt(Number(character)))).join('');
}

/** A part of 1 in per cent; what is not quite nothing or all is not rounded to it. */
export function percent(share: number | undefined): string {
  if (share === undefined || !Number.isFinite(share)) return '–';
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 && share > 0.999) return '> 99.9 %';
  return `${fixed(share * 100, 1)} %`;
}

/** A whole number with thin spaces between thousands. */
export function whole(value: number | undefined): string {
  if (value === undefined) return '–';
  return String(Math.round(value)).replace('-', minus).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** Bytes in kB or MB. */
export function bytes(value: number): string {
  return value < 1e6 ? `${fixed(value / 1e3, 0)} kB` : `${fixed(value / 1e6, 1)} MB`;
}

/** Indices of a direction or a reflection without brackets, with overbars as combining marks. */
export function indices(values: readonly number[]): string {
  const isLong = values.some((value) => Math.abs(value) > 9);
  return values.map((value) => (value < 0 ? [...String(-value)].map((figure) => figure + '\u0305').join('') : String(value))).join(isLong ? ' ' : '');
}

/** Indices for a screen reader and for addresses: `1 -1 0`. */
export function plainIndices(values: readonly number[]): string {
  return values.join(' ');
}

/** A coordinate as a fraction where it is one of twelfths or eighths, else to four decimals. */
export function coordinate(value: number): string {
  const tolerance = 5e-5;
  for (const denominator of [1, 2, 3, 4, 6, 8]) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(value * denominator - numerator) < tolerance * denominator) {
      return numerator === 0 ? '0' : denominator === 1 ? fixed(numerator, 0) : `${fixed(numerator, 0)}/${denominator}`;
    }
  }
  return fixed(value, 4);
}
