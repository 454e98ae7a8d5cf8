import { describe, expect, it } from 'vitest';
import { isLost, linkByName, type Source, type Target, unlinked } from '../mapping';

const source = (name: string, type = 'text'): Source => ({ name, type });
const target = (key: string, column = '', more: Partial<Target> = {}): Target => ({
  key,
  title: key,
  column,
  allowed: [],
  required: false,
  words: [],
  ...more,
});

describe('linking columns', () => {
  it('finds them by name whatever the case, and leaves links that hold', () => {
    const targets = [target('customer'), target('date', 'Bought'), target('sum')];
    expect(linkByName(targets, [source('CUSTOMER'), source('bought'), source('Sum')])).toEqual({
      customer: 'CUSTOMER',
      sum: 'Sum',
    });
  });

  it('finds them by label and usual names where the name says nothing', () => {
    const targets = [
      target('customer', '', { words: ['customer_id', 'id_клиента'] }),
      target('order', '', { title: 'Чек (заказ)', words: ['номер_чека'] }),
    ];
    expect(linkByName(targets, [source('ID клиента'), source('Номер чека')])).toEqual({
      customer: 'ID клиента',
      order: 'Номер чека',
    });
  });

  it('links only what fits, and a column once', () => {
    const date = target('date', '', { allowed: ['date', 'datetime'], words: ['day'] });
    expect(linkByName([date], [source('date', 'text'), source('day', 'date')])).toEqual({ date: 'day' });
    expect(linkByName([target('a'), target('b', '', { words: ['a'] })], [source('a')])).toEqual({ a: 'a' });
  });

  it('brings lost links back under a name that is written otherwise', () => {
    const lost = target('1', 'customer_id');
    expect(isLost(lost, [source('Customer ID')])).toBe(true);
    expect(linkByName([lost], [source('Customer ID')])).toEqual({ 1: 'Customer ID' });
  });

  it('knows what is left over', () => {
    expect(unlinked([target('a', 'One')], [source('one'), source('two')])).toEqual([source('two')]);
  });
});
