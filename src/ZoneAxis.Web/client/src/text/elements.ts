/** Axes of the zones whose reflections a glide plane affects: 0kl is of planes perpendicular to a. */
const planes: Record<string, string> = { '0kl': 'a', 'h0l': 'b', 'hk0': 'c', 'hhl': '[1-10]', 'h-hl': '[110]' };
/** Rows whose reflections a screw axis affects, by the axis. */
const rows: Record<string, string> = { 'h00': 'a', '0k0': 'b', '00l': 'c' };
/** Screw axes that leave reflections of a row in steps; International Tables A (2016), section 2.1.3.13. */
const screws: Record<string, string> = { '2': '2_1, 4_2 or 6_3', '3': '3_1, 3_2, 6_2 or 6_4', '4': '4_1 or 4_3', '6': '6_1 or 6_5' };
const letters: Record<string, string> = { h: 'a', k: 'b', l: 'c' };

/**
 * What a condition such as `h0l: l=2n` is of, `c ⊥ b` or `2_1, 4_2 or 6_3 ∥ c`; empty where it has no short name. In rows along a
 * and b fourfold axes are those of cubic groups alone, and three- and sixfold ones are none.
 */
export function elementOf(condition: string): string {
  const match = /^([hk0l-]+): ([^;=]+)=(\d)n$/.exec(condition);
  if (match === null) return '';
  const [, family = '', sum = '', step = ''] = match;
  const axis = rows[family];
  if (axis !== undefined) return `${axis === 'c' ? (screws[step] ?? '') : step === '2' ? '2_1 or 4_2' : (screws[step] ?? '')} ∥ ${axis}`;
  const normal = planes[family];
  if (normal === undefined || sum.includes(',')) return '';
  const glide = step === '4' ? 'd' : step !== '2' ? '' : sum.length === 1 ? (letters[sum] ?? '') : 'n';
  return glide === '' ? '' : `${glide} ⊥ ${normal}`;
}
