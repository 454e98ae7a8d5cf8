import { describe, expect, it } from 'vitest';
import { isGiven, nameOf, partsOf } from './attributes';

describe('what a customer is called', () => {
  it('follows from the names there are, else from the id', () => {
    expect(nameOf({ last_name: 'Орлова', first_name: 'Анна', middle_name: null }, 'c1')).toBe('Орлова Анна');
    expect(nameOf({ name: 'Anna' }, 'c1')).toBe('Anna');
    expect(nameOf({ name: '', phone: '+7' }, 'c1')).toBe('c1');
  });
});

describe('what is known of a customer', () => {
  it('is parted into contacts, consents and the rest, without what is empty', () => {
    const parts = partsOf({
      name: 'A',
      phone: '+7',
      email: null,
      sms_consent: false,
      birthday: '1990-01-01',
      card: '',
    });
    expect(parts).toEqual({
      contacts: [['phone', '+7']],
      consents: [['sms_consent', false]],
      about: [['birthday', '1990-01-01']],
    });
  });

  it('has consents however they are written', () => {
    expect([true, 'да', 1, 'no', 0, 'maybe'].map(isGiven)).toEqual([true, true, true, false, false, null]);
  });
});
