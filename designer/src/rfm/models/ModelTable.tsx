import { Link } from 'wouter';
import { count, day, moment } from '../../shared/format';
import table from '../../shared/ui/Table.module.css';
import { useRfmTexts } from '../texts';
import type { Model } from './models';

/** The saved models, each as its newest version is. */
export function ModelTable({ models }: { models: readonly Model[] }) {
  const { tf, lang, local } = useRfmTexts();
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('models.model')}</th>
            <th>{tf('models.method')}</th>
            <th>{tf('models.scale')}</th>
            <th>{tf('models.map')}</th>
            <th className={table.right}>{tf('models.customers')}</th>
            <th>{tf('models.asOf')}</th>
            <th>{tf('models.saved')}</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ id, title, method, scales, map, latest }) => (
            <tr key={id}>
              <td>
                <Link href={`/rfm/models/${id}`}>{local(title) || id}</Link>
                {local(title) !== id && <small translate="no">{id}</small>}
              </td>
              <td>{local(method)}</td>
              <td>{scalesOf(scales)}</td>
              <td>{map ? local(map) : tf('models.noMap')}</td>
              <td className={table.right}>{count(latest.customers, lang)}</td>
              <td>{day(latest.asOf, lang)}</td>
              <td>
                {moment(latest.savedAt, lang)}
                <small>{tf('models.versionOf', { version: latest.version })}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One scale where all axes have the same, as in "1–5". */
const scalesOf = (scales: readonly number[]): string => {
  const different = new Set(scales);
  return different.size === 1 ? `1–${scales[0]}` : scales.map((s, i) => `${'RFM'[i]} 1–${s}`).join(', ');
};
