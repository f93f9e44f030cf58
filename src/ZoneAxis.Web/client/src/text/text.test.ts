import { describe, expect, test } from 'vitest';
import { elementOf } from './elements';
import { blocksOf, spansOf } from './markdown';
import { coordinate, fixed, indices, percent, significant, whole } from './numbers';
import { sentenceParts } from './sentences';
import { symbolParts } from './symbols';

const kinds = (symbol: string): string => symbolParts(symbol).map(({ kind, text }) => `${kind}:${text}`).join(' ');

describe('symbols', () => {
  test('a figure behind an underscore is a subscript', () => expect(kinds('P4_2/mnm')).toBe('letter:P figure:4 subscript:2 other:/ letter:m letter:n letter:m'));
  test('a minus before a figure is an overbar', () => expect(kinds('Fm-3m')).toBe('letter:F letter:m barred:3 letter:m'));
  test('a minus that stands alone is a dash', () => expect(kinds('P 3_1 - -')).toBe('letter:P other:  figure:3 subscript:1 other:  dash:– other:  dash:–'));
  test('symbols are found in sentences, and words are not', () => {
    expect(sentenceParts('the group is 154 P3_221, not Fm-3m.').filter(({ isSymbol }) => isSymbol).map(({ text }) => text)).toEqual(['P3_221', 'Fm-3m']);
    expect(sentenceParts('Intensities of CIF files. A cell. Bad PNG. Pa').some(({ isSymbol }) => isSymbol)).toBe(false);
  });
});

describe('numbers', () => {
  test('the minus sign is a minus sign, and nothing is minus nothing', () => expect([fixed(-1.25, 1), fixed(-0.001, 1)]).toEqual(['−1.3', '0.0']));
  test('a probability is not rounded to none or all', () => expect([percent(0), percent(0.0004), percent(0.5), percent(0.9996), percent(1)]).toEqual(['0.0 %', '< 0.1 %', '50.0 %', '> 99.9 %', '100.0 %']));
  test('large and small numbers have an exponent', () => expect([significant(123456, 3), significant(0.00012, 2), significant(12.345, 3)]).toEqual(['1.23 × 10⁵', '1.2 × 10⁻⁴', '12.3']));
  test('indices of two figures are kept apart', () => expect([indices([1, -1, 0]), indices([10, 0, 1])]).toEqual(['11\u03050', '10 0 1']));
  test('coordinates are fractions where they are', () => expect([0, 0.25, 1 / 3, 0.875, 0.3053].map(coordinate)).toEqual(['0', '1/4', '1/3', '7/8', '0.3053']));
  test('thousands are set apart', () => expect(whole(18857)).toBe('18\u202f857'));
});

describe('elements', () => {
  test('rows tell of screw axes', () => expect([elementOf('00l: l=3n'), elementOf('0k0: k=2n')]).toEqual(['3_1, 3_2, 6_2 or 6_4 ∥ c', '2_1 or 4_2 ∥ b']));
  test('zones tell of glide planes', () => expect([elementOf('0kl: k+l=2n'), elementOf('h0l: h=2n'), elementOf('hhl: l=2n')]).toEqual(['n ⊥ a', 'a ⊥ b', 'c ⊥ [1-10]']));
  test('what follows from a centring too has no name', () => expect([elementOf('h0l: h,l=2n'), elementOf('0kl: k+l=4n;k,l=2n')]).toEqual(['', '']));
});

describe('Markdown', () => {
  test('headings, lists, tables and paragraphs are told apart', () => {
    expect(blocksOf('# A\n\ntwo\nlines\n\n- one\n- two\n  more\n\n| a | b |\n|---|---|\n| 1 | 2 |').map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'table']);
    expect(blocksOf('- one\n- two\n  more')).toEqual([{ kind: 'list', items: ['one', 'two more'] }]);
  });
  test('a link leaves its words', () => expect(spansOf('see [its card](x.md) **now**')).toEqual([{ kind: 'text', text: 'see its card ' }, { kind: 'strong', text: 'now' }]));
});
