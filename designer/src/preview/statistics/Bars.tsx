import { count } from '../../shared/format';
import type { Cell } from '../portReads';
import { formatCell } from '../table/cells';
import { usePreviewTexts } from '../texts';
import { share } from './figures';
import { filled } from './histogram';
import classes from './statistics.module.css';
import type { ColumnFactsView } from './useStatistics';

/** The spread of a column: a histogram, or its most frequent values as bars. */
export function Bars({ facts, rows }: { facts: ColumnFactsView; rows: number }) {
  const { tf, lang } = usePreviewTexts();
  if (facts.histogram.length > 0) {
    return <Histogram facts={facts} />;
  }
  if (facts.frequent === null || facts.frequent === undefined) {
    return <p className={classes.none}>{tf('stat.tooMany')}</p>;
  }
  const most = facts.frequent[0]?.rows ?? 0;
  return facts.frequent.length === 0 ? null : (
    <ul className={classes.frequent} aria-label={tf('stat.frequent')}>
      {facts.frequent.map(({ value, rows: n }) => (
        <li key={String(value)} style={{ '--share': `${(100 * n) / most}%` } as React.CSSProperties}>
          <span translate="no" title={String(value)}>
            {formatCell(value as Cell, facts.type, lang) || tf('stat.emptyText')}
          </span>
          <span className={classes.n} title={count(n, lang)}>
            {`${count(n, lang)} · ${share(n, rows, lang)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Histogram({ facts }: { facts: ColumnFactsView }) {
  const { tf, lang } = usePreviewTexts();
  const bars = filled(facts.histogram);
  const most = Math.max(...bars.map(b => b.rows));
  const width = 100 / bars.length;
  const shown = (value: unknown) =>
    typeof value === 'number' ? value.toLocaleString(lang) : String(value).replace('T', ' ');
  const first = bars[0];
  const last = bars[bars.length - 1];
  return (
    <figure className={classes.histogram}>
      <svg viewBox="0 0 100 32" preserveAspectRatio="none" role="img" aria-label={tf('stat.histogram')}>
        {bars.map((bar, i) => (
          <rect
            key={String(bar.from)}
            x={i * width}
            width={Math.max(0.4, width - 0.5)}
            y={32 - height(bar.rows, most)}
            height={height(bar.rows, most)}
          >
            <title>{`${shown(bar.from)} … ${shown(bar.to)}: ${count(bar.rows, lang)}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption>
        <span>{shown(first?.from)}</span>
        <span>{shown(last?.to)}</span>
      </figcaption>
    </figure>
  );
}

// What is there can be seen, however little it is.
const height = (rows: number, most: number): number => (rows === 0 ? 0 : Math.max(0.8, (31 * rows) / most));
