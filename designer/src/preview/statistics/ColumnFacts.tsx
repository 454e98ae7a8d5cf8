import { count } from '../../shared/format';
import type { Cell } from '../portReads';
import { formatCell, isNumeric } from '../table/cells';
import { usePreviewTexts } from '../texts';
import { Bars } from './Bars';
import { figure, share } from './figures';
import classes from './statistics.module.css';
import type { ColumnFactsView } from './useStatistics';

const shares = [0.05, 0.25, 0.5, 0.75, 0.95];

/** What can be said of a column: its spread as a picture, then the figures. */
export function ColumnFacts({ facts, rows }: { facts: ColumnFactsView; rows: number }) {
  const { tf, lang } = usePreviewTexts();
  const shown = (value: unknown) => formatCell((value ?? null) as Cell, facts.type, lang);
  const about = facts.approximate ? '≈ ' : '';
  const lines: [string, string][] = [
    [tf('stat.missing'), `${count(facts.missing, lang)} (${share(facts.missing, rows, lang)})`],
    [tf('stat.distinct'), about + count(facts.distinct, lang)],
  ];
  if (facts.min !== null) {
    lines.push([tf('stat.min'), shown(facts.min)], [tf('stat.max'), shown(facts.max)]);
  }
  if (isNumeric(facts.type)) {
    lines.push(
      [tf('stat.mean'), figure(facts.mean, lang)],
      [tf('stat.deviation'), figure(facts.deviation, lang)],
      [tf('stat.sum'), figure(facts.sum, lang)],
    );
  }
  return (
    <div className={classes.facts}>
      <Bars facts={facts} rows={rows} />
      <dl className={classes.lines}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd translate="no">{value}</dd>
          </div>
        ))}
      </dl>
      {facts.quantiles.length > 0 && facts.min !== null && (
        <table className={classes.quantiles}>
          <caption>
            {tf('stat.quantiles')}
            {facts.approximate && ` (${tf('stat.approximate')})`}
          </caption>
          <thead>
            <tr>
              {shares.map(s => (
                <th key={s} scope="col">
                  {s.toLocaleString(lang, { style: 'percent' })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {facts.quantiles.map((value, i) => (
                <td key={shares[i]} translate="no">
                  {shown(value)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
    </div>
  );
}
