import { Loader } from '@mantine/core';
import { useState } from 'react';
import type { Cell } from '../preview/portReads';
import { Refusal } from '../shared/ui/Refusal';
import table from '../shared/ui/Table.module.css';
import classes from './Customers.module.css';
import { useIndicators } from './customers';
import { DayField } from './DayField';
import { useCustomersTexts } from './texts';
import { useToday } from './useToday';
import { difference, monthsBefore, shown } from './values';

/** The indicators on a day beside those on another. */
export function Indicators({ id }: { id: string }) {
  const { tf, lang, local } = useCustomersTexts();
  const now = useToday();
  const [asOf = now, setAsOf] = useState<string>();
  const [against = monthsBefore(now, 1), setAgainst] = useState<string>();
  const read = useIndicators(id, asOf, against);
  const units = new Set(['yes/no', 'text', 'date', 'money', '0…1']);
  return (
    <>
      <div className={classes.days}>
        <DayField label={tf('now')} day={asOf} choose={setAsOf} />
        <DayField label={tf('against')} day={against} choose={setAgainst} />
        {read.isFetching && <Loader size="sm" aria-label={tf('computing')} />}
      </div>
      {read.error && <Refusal fault={read.error} retry={() => void read.refetch()} />}
      {read.data && <p className={classes.note}>{tf('window', { days: read.data.window })}</p>}
      {read.data?.groups.map(group => (
        <section key={group.id} className={classes.group} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{local(group.title)}</h2>
          <div className={table.frame}>
            <table className={classes.indicators}>
              <thead>
                <tr>
                  <th>{tf('indicator')}</th>
                  <th className={table.right}>{tf('now')}</th>
                  <th className={table.right}>{tf('then')}</th>
                  <th className={table.right}>{tf('difference')}</th>
                </tr>
              </thead>
              <tbody>
                {group.indicators.map(i => (
                  <tr key={i.id} data-indicator={i.id}>
                    <td>
                      {local(i.title)}
                      {!units.has(i.unit.en) && <span className={classes.unit}>, {local(i.unit)}</span>}
                      <span
                        className={classes.formula}
                        role="img"
                        title={local(i.formula)}
                        aria-label={local(i.formula)}
                        translate="no"
                      >
                        ƒ
                      </span>
                    </td>
                    <td className={table.right} translate="no">
                      {shown(i.now as Cell, String(i.type), lang)}
                    </td>
                    <td className={table.right} translate="no">
                      {shown(i.then as Cell, String(i.type), lang)}
                    </td>
                    <td className={table.right}>{difference(i.difference, String(i.type), lang)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      {read.data && read.data.leftOut.length > 0 && (
        <details className={classes.leftOut}>
          <summary>{tf('leftOut', { count: read.data.leftOut.length })}</summary>
          <ul>
            {read.data.leftOut.map(left => (
              <li key={left.id}>
                {local(left.title)}: {local(left.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
