import type { CSSProperties } from 'react';
import { count } from '../../shared/format';
import { useScoreTexts } from '../texts';
import type { Trial } from './useTrial';
import classes from './Workshop.module.css';

/** From which segment to which customers would go. */
export function Moves({ trial }: { trial: Trial }) {
  const { tf, lang, local } = useScoreTexts();
  const titles = new Map(trial.segments.map(s => [s.id, local(s.title)]));
  const of = (id: string | null) => (id === null ? tf('workshop.none') : (titles.get(id) ?? id));
  const order = [...titles.keys()];
  const inOrder = (ids: Set<string | null>) => [...ids].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? ''));
  const from = inOrder(new Set(trial.moves.map(m => m.from)));
  const to = inOrder(new Set(trial.moves.map(m => m.to)));
  const most = Math.max(1, ...trial.moves.filter(m => m.from !== m.to).map(m => m.customers));
  return (
    <div className={classes.moves}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{tf('workshop.fromTo')}</th>
            {to.map(id => (
              <th key={id ?? ''} scope="col">
                <span>{of(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from.map(before => (
            <tr key={before ?? ''}>
              <th scope="row">{of(before)}</th>
              {to.map(after => {
                const customers = trial.moves.find(m => m.from === before && m.to === after)?.customers ?? 0;
                const same = before === after;
                return (
                  <td
                    key={after ?? ''}
                    data-same={same}
                    style={{ '--share': same ? 0 : Math.round((customers / most) * 55) } as CSSProperties}
                  >
                    {customers > 0 ? count(customers, lang) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
