import { count, day } from '../../shared/format';
import frame from '../../shared/ui/Table.module.css';
import { useRfmTexts } from '../texts';
import classes from './History.module.css';
import type { Flow } from './wanted';

interface Props {
  flows: readonly Flow[];
  nameOf(segment: string): string;
  onChoose(flow: Flow): void;
}

/** The streams in numbers, the largest of each step first. */
export function StreamTable({ flows, nameOf, onChoose }: Props) {
  const { tf, lang } = useRfmTexts();
  const ordered = [...flows].sort((a, b) => a.step - b.step || b.customers - a.customers);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keys
    <div className={`${frame.frame} ${classes.tall}`} tabIndex={0} data-streams="numbers">
      <table>
        <thead>
          <tr>
            <th>{tf('streams.days')}</th>
            <th>{tf('streams.from')}</th>
            <th>{tf('streams.to')}</th>
            <th className={frame.right}>{tf('measure.customers')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(flow => (
            <tr key={`${flow.step} ${flow.from} ${flow.to}`}>
              <td>
                {day(flow.fromDate, lang)} – {day(flow.toDate, lang)}
              </td>
              <td>{nameOf(flow.from)}</td>
              <td>{nameOf(flow.to)}</td>
              <td className={frame.right}>
                <button
                  type="button"
                  className={classes.link}
                  aria-label={tf('migration.cellLabel', {
                    from: nameOf(flow.from),
                    to: nameOf(flow.to),
                    value: count(flow.customers, lang),
                  })}
                  onClick={() => onChoose(flow)}
                >
                  {count(flow.customers, lang)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
