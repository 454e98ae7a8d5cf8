import { money, percent, signed } from '../../scores/format';
import { count, day } from '../../shared/format';
import frame from '../../shared/ui/Table.module.css';
import rfm from '../Rfm.module.css';
import { SegmentName } from '../SegmentName';
import { useRfmTexts } from '../texts';
import classes from './History.module.css';
import type { SizeTable } from './sizes';

interface Props {
  table: SizeTable;
  hasRevenue: boolean;
}

/** The segments on the last day that is shown, and what has become of them since the first; the key to the colours too. */
export function SizesOfDay({ table, hasRevenue }: Props) {
  const { tf, lang } = useRfmTexts();
  const [first, last] = [table.days[0], table.days.at(-1)];
  if (!first || !last) {
    return null;
  }
  return (
    <section className={`${frame.frame} ${classes.key}`} aria-label={tf('sizes.onDay', { day: day(last, lang) })}>
      <table className={classes.named}>
        <caption>{tf('sizes.onDay', { day: day(last, lang) })}</caption>
        <thead>
          <tr>
            <th>{tf('segment')}</th>
            <th className={frame.right}>{tf('measure.customers')}</th>
            <th className={frame.right}>{tf('sizes.share')}</th>
            {hasRevenue && <th className={frame.right}>{tf('measure.revenue')}</th>}
            <th className={frame.right} title={tf('sizes.sinceHelp', { day: day(first, lang) })}>
              ±
            </th>
          </tr>
        </thead>
        <tbody>
          {table.segments.map(look => {
            const size = table.at(look.id, last);
            const customers = size?.customers ?? 0;
            return (
              <tr key={look.id} data-segment={look.id}>
                <th scope="row">
                  <SegmentName look={look} />
                </th>
                <td className={frame.right}>{count(customers, lang)}</td>
                <td className={frame.right}>{percent(size?.share ?? 0, 1, lang)}</td>
                {hasRevenue && <td className={frame.right}>{money(size?.revenue ?? 0, lang)}</td>}
                <td className={frame.right}>{signed(customers - (table.at(look.id, first)?.customers ?? 0), lang)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={rfm.foot}>{tf('sizes.sinceHelp', { day: day(first, lang) })}</p>
    </section>
  );
}
