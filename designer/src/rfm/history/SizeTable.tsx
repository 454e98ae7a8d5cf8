import type { Schemas } from '../../api/client';
import { day } from '../../shared/format';
import frame from '../../shared/ui/Table.module.css';
import rfm from '../Rfm.module.css';
import { SegmentName } from '../SegmentName';
import { useRfmTexts } from '../texts';
import classes from './History.module.css';
import { amountOf, type Measure, type SizeTable as Sizes } from './sizes';

interface Props {
  table: Sizes;
  measure: Measure;
  ruleChanges: readonly Schemas['RuleChangeView'][];
  say(value: number | null): string;
}

/** The sizes by day in numbers, the last day first. */
export function SizeTable({ table, measure, ruleChanges, say }: Props) {
  const { tf, lang } = useRfmTexts();
  const changed = new Set(ruleChanges.map(change => change.asOf));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
    <div className={`${frame.frame} ${classes.tall}`} tabIndex={0} data-sizes="numbers">
      <table className={classes.named}>
        <thead>
          <tr>
            <th>{tf('sizes.day')}</th>
            {table.segments.map(look => (
              <th key={look.id} className={frame.right}>
                <SegmentName look={look} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...table.days].reverse().map(asOf => (
            <tr key={asOf}>
              <th scope="row">
                {day(asOf, lang)}
                {changed.has(asOf) && <small className={rfm.faint}>{tf('rule.short')}</small>}
              </th>
              {table.segments.map(look => (
                <td key={look.id} className={frame.right}>
                  {say(amountOf(table.at(look.id, asOf), measure))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
