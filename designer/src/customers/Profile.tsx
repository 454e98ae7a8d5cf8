import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Cell } from '../preview/portReads';
import { count, day } from '../shared/format';
import { isGiven, partsOf } from './attributes';
import classes from './Customers.module.css';
import type { Details } from './customers';
import { useCustomersTexts } from './texts';
import { localMoment, money } from './values';

/** Who the customer is and what they have bought in all. */
export function Profile({ customer: { attributes, totals, merged, asked, customer } }: { customer: Details }) {
  const { tf, lang } = useCustomersTexts();
  const { contacts, consents, about } = partsOf(attributes);
  const label = (column: string) => tf(`column.${column}` as 'column.phone', { defaultValue: column });
  const plain = (value: Cell) =>
    typeof value === 'boolean' ? tf(value ? 'yes' : 'no') : isDay(value) ? day(value, lang) : String(value);
  const figures: [string, ReactNode][] = [
    [tf('receipts'), count(totals.receipts, lang)],
    [tf('sum'), money(totals.sum, lang)],
    [tf('averageCheck'), totals.averageCheck === null ? '—' : money(totals.averageCheck, lang)],
    [tf('firstPurchase'), totals.first ? localMoment(totals.first, lang) : '—'],
    [tf('lastPurchase'), totals.last ? localMoment(totals.last, lang) : '—'],
  ];
  return (
    <section className={classes.profile} aria-label={tf('profile')}>
      <dl className={classes.figures}>
        {figures.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asked !== customer && <p className={classes.note}>{tf('askedMerged', { asked, customer })}</p>}
      <div className={classes.parts}>
        <Part title={tf('contacts')} rows={contacts.map(([column, value]) => [label(column), String(value)])} />
        <Part
          title={tf('consents')}
          rows={consents.map(([column, value]) => [label(column), <Given key={column} value={value} />])}
        />
        <Part title={tf('about')} rows={about.map(([column, value]) => [label(column), plain(value)])} />
        <Part title={tf('merged')} rows={merged.map(id => [id, tf('mergedInto')])} />
      </div>
    </section>
  );
}

const isDay = (value: Cell): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

function Part({ title, rows }: { title: string; rows: [string, ReactNode][] }) {
  return rows.length === 0 ? null : (
    <div className={classes.part}>
      <h2>{title}</h2>
      <dl translate="no">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Given({ value }: { value: Cell }) {
  const { tf } = useCustomersTexts();
  const given = isGiven(value);
  if (given === null) {
    return String(value);
  }
  const Sign = given ? IconCheck : IconX;
  return (
    <span className={classes.given} data-given={given}>
      <Sign size={15} aria-hidden="true" /> {tf(given ? 'yes' : 'no')}
    </span>
  );
}
