import { Link } from 'wouter';
import type { Schemas } from '../../api/client';
import { count, day } from '../../shared/format';
import table from '../../shared/ui/Table.module.css';
import { useRfmTexts } from '../texts';

/** The models whose segments are kept as history. */
export function HistoryTable({ histories }: { histories: readonly Schemas['HistoryModelView'][] }) {
  const { tf, lang } = useRfmTexts();
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('history.model')}</th>
            <th className={table.right}>{tf('history.snapshots')}</th>
            <th>{tf('history.first')}</th>
            <th>{tf('history.last')}</th>
            <th className={table.right}>{tf('history.customers')}</th>
          </tr>
        </thead>
        <tbody>
          {histories.map(({ model, snapshots, first, last, customers }) => (
            <tr key={model}>
              <td>
                <Link href={`/rfm/history/${encodeURIComponent(model)}`} translate="no">
                  {model}
                </Link>
              </td>
              <td className={table.right}>{count(snapshots, lang)}</td>
              <td>{day(first, lang)}</td>
              <td>{day(last, lang)}</td>
              <td className={table.right}>{count(customers, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
