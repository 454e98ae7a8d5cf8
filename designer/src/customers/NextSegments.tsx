import { IconArrowUpRight, IconHourglass } from '@tabler/icons-react';
import { day } from '../shared/format';
import classes from './Customers.module.css';
import type { Why } from './customers';
import { useCustomersTexts } from './texts';
import { money } from './values';

/** What is missing to another segment, and what comes without a purchase. */
export function NextSegments({ why: { better, without, values } }: { why: Why }) {
  const { tf, lang, local } = useCustomersTexts();
  const byDays = values.some(v => v.unit === 'daysWithPurchase');
  const purchases = (count: number) => tf(byDays ? 'daysMore' : 'purchasesMore', { count });
  if (better.length === 0 && !without) {
    return null;
  }
  return (
    <div className={classes.next}>
      <h3>{tf('next')}</h3>
      <ul>
        {better.map(({ segment, purchases: count, sumFrom, sumTo }) => (
          <li key={segment.id} data-better={segment.id}>
            <IconArrowUpRight size={16} aria-hidden="true" />
            <span>
              {purchases(count)}
              {sumFrom != null &&
                sumTo != null &&
                ` ${tf('sumBetween', { from: money(sumFrom, lang), to: money(sumTo, lang) })}`}
              {sumFrom != null && sumTo == null && ` ${tf('sumFrom', { from: money(sumFrom, lang) })}`}
              {sumFrom == null && sumTo != null && ` ${tf('sumTo', { to: money(sumTo, lang) })}`}
              {': '}
              <strong>{local(segment.title)}</strong>
            </span>
          </li>
        ))}
        {without && (
          <li data-without>
            <IconHourglass size={16} aria-hidden="true" />
            <span>
              {tf('without', {
                days: tf('unit.days', { count: without.days, number: without.days.toLocaleString(lang) }),
                on: day(without.on, lang),
              })}
              {': '}
              <strong>{without.segment ? local(without.segment.title) : tf('noSegment')}</strong>
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}
