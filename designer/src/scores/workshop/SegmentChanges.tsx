import { count } from '../../shared/format';
import { money, signed } from '../format';
import { useScoreTexts } from '../texts';
import type { Trial } from './useTrial';
import classes from './Workshop.module.css';

/** The size and revenue of each segment, as they are and as they would be. */
export function SegmentChanges({ trial }: { trial: Trial }) {
  const { tf, lang, local } = useScoreTexts();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{tf('workshop.segment')}</th>
          <th scope="col">{tf('workshop.before')}</th>
          <th scope="col">{tf('workshop.after')}</th>
          <th scope="col">±</th>
          <th scope="col">{tf('workshop.entered')}</th>
          <th scope="col">{tf('workshop.left')}</th>
          <th scope="col">{tf('measure.revenue')}</th>
          <th scope="col">±</th>
        </tr>
      </thead>
      <tbody>
        {trial.segments.map(segment => {
          const customers = segment.after.customers - segment.before.customers;
          const revenue = segment.after.revenue - segment.before.revenue;
          return (
            <tr key={segment.id} data-segment={segment.id}>
              <th scope="row">
                <span className={classes.name}>
                  <span className={classes.dot} style={{ background: segment.colour ?? undefined }} />
                  {local(segment.title)}
                </span>
              </th>
              <td>{count(segment.before.customers, lang)}</td>
              <td>
                <b>{count(segment.after.customers, lang)}</b>
              </td>
              <td className={toneOf(customers)}>{signed(customers, lang)}</td>
              <td>{count(segment.entered, lang)}</td>
              <td>{count(segment.left, lang)}</td>
              <td>{money(segment.after.revenue, lang)}</td>
              <td className={toneOf(revenue)}>
                {revenue > 0 && '+'}
                {money(revenue, lang)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const toneOf = (change: number) => (change > 0 ? classes.up : change < 0 ? classes.down : undefined);
