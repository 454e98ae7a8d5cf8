import { percent } from '../../scores/format';
import { count } from '../../shared/format';
import frame from '../../shared/ui/Table.module.css';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import classes from './Models.module.css';
import type { ModelAxis } from './models';

/** The scores of an axis with what each means, the best first, and how many customers had it. */
export function AxisTable({ axis }: { axis: ModelAxis }) {
  const { tf, lang, local } = useRfmTexts();
  const all = axis.customers.reduce((sum, customers) => sum + customers, 0);
  const most = Math.max(1, ...axis.customers);
  const scores = axis.scores.map((meaning, i) => ({ score: i + 1, meaning, customers: axis.customers[i] ?? 0 }));
  return (
    <div className={frame.frame} data-axis={axis.axis}>
      <table>
        <caption className={classes.axisHead}>
          <b>
            {axis.axis.toUpperCase()} · {local(axis.title)}
          </b>{' '}
          <span className={rfm.faint}>{tf(axis.lowerIsBetter ? 'model.lower' : 'model.higher')}</span>
        </caption>
        <thead>
          <tr>
            <th>{tf('model.scoreHead')}</th>
            <th>{tf('model.meaning')}</th>
            <th className={frame.right}>{tf('measure.customers')}</th>
          </tr>
        </thead>
        <tbody>
          {scores.reverse().map(({ score, meaning, customers }) => (
            <tr key={score}>
              <td>{score}</td>
              <td>{local(meaning) || '—'}</td>
              <td className={frame.right} title={all > 0 ? percent(customers, all, lang) : tf('model.unknown')}>
                {all > 0 && (
                  <span
                    className={classes.share}
                    style={{ width: `${(52 * customers) / most}px` }}
                    aria-hidden="true"
                  />
                )}
                {all > 0 ? count(customers, lang) : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all === 0 && <p className={rfm.foot}>{tf('model.unknown')}</p>}
    </div>
  );
}
