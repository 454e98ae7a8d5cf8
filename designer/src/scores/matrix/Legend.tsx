import { count } from '../../shared/format';
import { percent } from '../format';
import type { MapSegment } from '../map/map';
import { useScoreTexts } from '../texts';
import classes from './Matrix.module.css';
import { keyOf, type Matrix } from './matrix';

interface Props {
  matrix: Matrix;
  segments: ReadonlyMap<string, MapSegment>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** The segments of the matrix, each a way to choose all its cells. */
export function Legend({ matrix, segments, onChoose }: Props) {
  const { tf, lang, local } = useScoreTexts();
  const found = new Map<string, { name: string; customers: number; keys: Set<string> }>();
  for (const row of matrix.rows) {
    for (const column of matrix.columns) {
      for (const [place, { id, name, customers }] of matrix.cell(column, row).segments.entries()) {
        const entry = found.get(id) ?? { name, customers: 0, keys: new Set<string>() };
        entry.customers += customers;
        if (place === 0) {
          entry.keys.add(keyOf(column, row));
        }
        found.set(id, entry);
      }
    }
  }
  const listed = [...found].sort((a, b) => b[1].customers - a[1].customers);
  return (
    <>
      <p className={classes.hint}>{tf('matrix.hint')}</p>
      <ul className={classes.legend}>
        {listed.map(([id, { name, customers, keys }]) => (
          <li key={id}>
            <button type="button" className={classes.entry} disabled={keys.size === 0} onClick={() => onChoose(keys)}>
              <span className={classes.dot} style={{ background: segments.get(id)?.colour }} />
              <span>{local(segments.get(id)?.title) || name}</span>
              <span>{count(customers, lang)}</span>
              <span className={classes.faint}>{percent(customers, matrix.total.customers, lang)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
