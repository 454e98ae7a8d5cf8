import { Loader } from '@mantine/core';
import { count } from '../../shared/format';
import { Refusal } from '../../shared/ui/Refusal';
import frame from '../../shared/ui/Table.module.css';
import rfm from '../Rfm.module.css';
import { SegmentName } from '../SegmentName';
import { useRfmTexts } from '../texts';
import classes from './History.module.css';
import type { ViewProps } from './HistoryPage';
import { useStays } from './histories';
import { MoveLists } from './MoveLists';

/** How long customers stay in each segment, and who entered, left, moved or stayed. */
export function StaysView({ history, looks, stretch }: ViewProps) {
  const { tf, lang } = useRfmTexts();
  const stays = useStays(history.model.model, stretch);
  const days = (value: number | null) => (value === null ? '—' : value.toLocaleString(lang));
  return (
    <>
      {stays.error && <Refusal fault={stays.error} retry={() => void stays.refetch()} />}
      {stays.isPending && <Loader size="sm" />}
      {stays.data && (
        <section aria-labelledby="stays">
          <h2 id="stays" className={rfm.heading}>
            {tf('stays.title')}
          </h2>
          <div className={frame.frame}>
            <table className={classes.named}>
              <thead>
                <tr>
                  <th>{tf('segment')}</th>
                  <th className={frame.right}>{tf('measure.customers')}</th>
                  <th className={frame.right}>{tf('stays.soFar')}</th>
                  <th className={frame.right}>{tf('stays.ended')}</th>
                  <th className={frame.right}>{tf('stays.mean')}</th>
                  <th className={frame.right}>{tf('stays.median')}</th>
                  <th className={frame.right}>{tf('stays.longest')}</th>
                </tr>
              </thead>
              <tbody>
                {[...looks.values()].flatMap(look => {
                  const stay = stays.data.find(s => s.segment === look.id);
                  return stay
                    ? [
                        <tr key={look.id} data-segment={look.id}>
                          <th scope="row">
                            <SegmentName look={look} />
                          </th>
                          <td className={frame.right}>{count(stay.customers, lang)}</td>
                          <td className={frame.right}>{days(stay.meanDaysSoFar)}</td>
                          <td className={frame.right}>{count(stay.endedStays, lang)}</td>
                          <td className={frame.right}>{days(stay.meanDays)}</td>
                          <td className={frame.right}>{days(stay.medianDays)}</td>
                          <td className={frame.right}>{days(stay.longestDays)}</td>
                        </tr>,
                      ]
                    : [];
                })}
              </tbody>
            </table>
          </div>
          <p className={rfm.faint}>{tf('stays.hint')}</p>
        </section>
      )}
      <MoveLists model={history.model.model} looks={looks} stretch={stretch} />
    </>
  );
}
