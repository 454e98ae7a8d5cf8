import '@mantine/core/styles/Checkbox.css';
import { Checkbox, VisuallyHidden } from '@mantine/core';
import { Link } from 'wouter';
import { count, day, moment } from '../shared/format';
import table from '../shared/ui/Table.module.css';
import classes from './Segments.module.css';
import { Swatch } from './Swatch';
import type { Segment } from './segments';
import { useSegmentsTexts } from './texts';

interface Props {
  segments: readonly Segment[];
  ticked: readonly string[];
  onTick(ids: readonly string[]): void;
}

export function SegmentTable({ segments, ticked, onTick }: Props) {
  const { tf, lang, local } = useSegmentsTexts();
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>
              <VisuallyHidden>{tf('chosen')}</VisuallyHidden>
            </th>
            <th>{tf('name')}</th>
            <th>{tf('members')}</th>
            <th className={table.right}>{tf('customers')}</th>
            <th>{tf('asOf')}</th>
            <th>{tf('saved')}</th>
          </tr>
        </thead>
        <tbody>
          {segments.map(({ id, kind, title, colour, latest }) => (
            <tr key={id}>
              <td className={classes.tick}>
                <Checkbox
                  aria-label={tf('choose', { name: local(title) })}
                  disabled={!latest}
                  checked={ticked.includes(id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onTick(checked ? [...ticked, id] : ticked.filter(t => t !== id))
                  }
                />
              </td>
              <td>
                <Link href={`/segments/${id}`}>
                  <Swatch colour={colour} />
                  {local(title)}
                </Link>
                {local(title) !== id && (
                  <small className={classes.id} translate="no">
                    {id}
                  </small>
                )}
              </td>
              <td>{tf(`kind.${kind}`)}</td>
              <td className={table.right}>{latest ? count(latest.customers, lang) : '—'}</td>
              <td>{latest ? day(latest.asOf, lang) : '—'}</td>
              <td>{latest ? moment(latest.savedAt, lang) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
