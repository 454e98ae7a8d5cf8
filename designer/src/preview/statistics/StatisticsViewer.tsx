import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';
import { wantedRows } from '../narrowing';
import { usePreviewTexts } from '../texts';
import { useDebounced } from '../useDebounced';
import type { ViewerProps } from '../viewer';
import { ColumnFacts } from './ColumnFacts';
import classes from './statistics.module.css';
import { useStatistics } from './useStatistics';

/** So many columns are counted at once: the first cards are there soon, and nothing is counted that nobody looks at. */
const some = 12;

/** A card a column: what can be said of the wanted rows. */
export default function StatisticsViewer({ port, narrowing, onTotal }: ViewerProps) {
  const { tf } = usePreviewTexts();
  const [parts, setParts] = useState(1);
  const names = port.columns.map(c => c.name);
  const pages = Array.from({ length: parts }, (_, i) => names.slice(i * some, (i + 1) * some));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the view is scrolled by keys too
    <div className={classes.cards} tabIndex={0}>
      {pages.map(columns => (
        <Cards key={columns[0]} port={port} narrowing={narrowing} columns={columns} onTotal={onTotal} />
      ))}
      {parts * some < names.length && (
        <Button variant="default" className={classes.more} onClick={() => setParts(parts + 1)}>
          {tf('stat.more', { count: names.length - parts * some })}
        </Button>
      )}
    </div>
  );
}

function Cards({
  port,
  narrowing,
  columns,
  onTotal,
}: Pick<ViewerProps, 'port' | 'narrowing' | 'onTotal'> & { columns: string[] }) {
  const { tf } = usePreviewTexts();
  const wanted = useDebounced(wantedRows(narrowing, port.columns));
  const said = useStatistics(port, wanted, columns);
  const rows = said.data?.rows;
  useEffect(() => {
    if (rows !== undefined) {
      onTotal(rows);
    }
  }, [rows, onTotal]);
  if (said.error) {
    return <p className={classes.none}>{said.error.message}</p>;
  }
  return columns.map(name => {
    const facts = said.data?.columns.find(c => c.name === name);
    const type = port.columns.find(c => c.name === name)?.type ?? 'text';
    return (
      <article key={name} className={classes.card} aria-label={tf('aboutColumn', { name })} aria-busy={!facts}>
        <h3>
          <ColumnTypeSign type={type} />
          <span translate="no" title={name}>
            {name}
          </span>
        </h3>
        {facts && said.data ? (
          <ColumnFacts facts={facts} rows={said.data.rows} />
        ) : (
          <Loader size="sm" aria-label={tf('stat.counting')} />
        )}
      </article>
    );
  });
}
