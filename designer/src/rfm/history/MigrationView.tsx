import { Loader, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Refusal } from '../../shared/ui/Refusal';
import classes from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { CustomerList } from './CustomerList';
import type { ViewProps } from './HistoryPage';
import { useMatrix } from './histories';
import { MigrationTable, type Shown } from './MigrationTable';
import { migrationOf } from './migration';
import { useSegmentNames } from './useSegmentNames';

/** From which segment to which customers have gone between two days; a cell becomes the list of its customers. */
export function MigrationView({ history, looks, stretch }: ViewProps) {
  const { tf } = useRfmTexts();
  const model = history.model.model;
  const matrix = useMatrix(model, stretch);
  const [shown, show] = useState<Shown>('customers');
  const [chosen, choose] = useState<{ from: string; to: string } | null>(null);
  const migration = useMemo(() => migrationOf(matrix.data?.cells ?? [], looks), [matrix.data, looks]);
  const nameOf = useSegmentNames(looks);
  if (matrix.error) {
    return <Refusal fault={matrix.error} retry={() => void matrix.refetch()} />;
  }
  if (!matrix.data) {
    return <Loader size="sm" />;
  }
  const measures: Shown[] = history.model.revenue === null ? ['customers', 'share'] : ['customers', 'share', 'revenue'];
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={tf('migration.shown')}
          value={shown}
          onChange={value => show(value as Shown)}
          data={measures.map(m => ({ value: m, label: tf(`migration.measure.${m}`) }))}
        />
        <span className={classes.faint}>{tf('migration.hint')}</span>
      </div>
      <MigrationTable
        migration={migration}
        shown={shown}
        looks={looks}
        nameOf={nameOf}
        chosen={chosen}
        onChoose={choose}
      />
      {chosen && (
        <CustomerList
          key={JSON.stringify([chosen, stretch])}
          model={model}
          title={tf('migration.cell', { from: nameOf(chosen.from), to: nameOf(chosen.to) })}
          colour={looks.get(chosen.to)?.colour}
          wanted={{ ...stretch, list: 'cell', fromSegment: chosen.from, toSegment: chosen.to }}
          onClose={() => choose(null)}
        />
      )}
    </>
  );
}
