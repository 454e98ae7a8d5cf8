import { Button, Group, Loader } from '@mantine/core';
import { useState } from 'react';
import { formatCell } from '../preview/table/cells';
import { count } from '../shared/format';
import { ColumnTypeSign } from '../shared/ui/ColumnTypeSign';
import table from '../shared/ui/Table.module.css';
import classes from './Segments.module.css';
import { membersShown, useMembers } from './segments';
import { useSegmentsTexts } from './texts';

/** The customers of one version, page by page. */
export function Members({ segment, version }: { segment: string; version: number }) {
  const { tf, lang } = useSegmentsTexts();
  const [offset, goTo] = useState(0);
  const read = useMembers(segment, version, offset);
  if (read.error) {
    return <p role="alert">{read.error.message}</p>;
  }
  if (!read.data) {
    return <Loader size="sm" />;
  }
  const { columns, rows, total } = read.data;
  return (
    <section aria-labelledby="members">
      <h2 id="members" className={classes.heading}>
        {tf('membersOf', { version })}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <div className={`${table.frame} ${classes.members}`} tabIndex={0}>
        <table translate="no">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.name}>
                  <ColumnTypeSign type={column.type} /> {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in a list that never changes
              <tr key={number}>
                {columns.map((column, at) => (
                  <td key={column.name}>{formatCell((row as never[])[at] ?? null, column.type, lang)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={10} className={table.foot}>
        <span>
          {tf('rowsOf', {
            from: count(total === 0 ? 0 : offset + 1, lang),
            to: count(offset + rows.length, lang),
            total: count(total, lang),
          })}
        </span>
        <Button size="xs" variant="default" disabled={offset === 0} onClick={() => goTo(offset - membersShown)}>
          {tf('before')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={offset + rows.length >= total}
          onClick={() => goTo(offset + membersShown)}
        >
          {tf('after')}
        </Button>
      </Group>
    </section>
  );
}
