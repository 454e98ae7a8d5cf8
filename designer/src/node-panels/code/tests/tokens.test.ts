import { describe, expect, it } from 'vitest';
import { callAt, tokensOf, writtenColumn } from '../tokens';

const kinds = (text: string) =>
  tokensOf(text)
    .filter(t => t.kind !== 'space')
    .map(t => `${t.kind} ${text.slice(t.from, t.to)}`);

describe('an expression', () => {
  it('is cut into words, functions, columns, texts and numbers', () => {
    expect(kinds(`if(город = 'Л''вов' AND "end" >= 1.5, null, DATE '2026-01-31')`)).toEqual([
      'function if',
      'sign (',
      'column город',
      'sign =',
      "text 'Л''вов'",
      'word AND',
      'column "end"',
      'sign >',
      'sign =',
      'number 1.5',
      'sign ,',
      'word null',
      'sign ,',
      'word DATE',
      "text '2026-01-31'",
      'sign )',
    ]);
  });

  it('is cut to its end, whatever it is', () => {
    const text = `name ‘ ${'{'} "open ' 1..2`;
    expect(
      tokensOf(text)
        .map(t => text.slice(t.from, t.to))
        .join(''),
    ).toBe(text);
  });

  it('takes AND before a bracket for no function', () => {
    expect(kinds('a and (b)')[1]).toBe('word and');
    expect(kinds('a in (1)')[1]).toBe('word in');
  });

  it('knows the call that a place stands in', () => {
    const text = "round(coalesce(a, ', (') / (b), 2)";
    const at = (mark: string, by = 0) => callAt(text, text.indexOf(mark) + mark.length + by);
    expect(callAt(text, 0)).toBeNull();
    expect(at('coalesce(')).toEqual({ name: 'coalesce', argument: 0 });
    expect(at("', ('")).toEqual({ name: 'coalesce', argument: 1 });
    expect(at('/ (')).toEqual({ name: 'round', argument: 0 });
    expect(at(', 2')).toEqual({ name: 'round', argument: 1 });
    expect(callAt(text, text.length)).toBeNull();
  });

  it('has columns with unusual names in double quotes', () => {
    expect(['age', 'город_1', 'End', 'Total, EUR', 'a"b'].map(writtenColumn)).toEqual([
      'age',
      'город_1',
      '"End"',
      '"Total, EUR"',
      '"a""b"',
    ]);
  });
});
