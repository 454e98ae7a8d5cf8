import type { Column } from '../../editor/checking';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';

export const columnTexts = (name: string, columns: readonly Column[] | null) => (
  <>
    <ColumnTypeSign type={columns?.find(c => c.name === name)?.type ?? ''} />
    <span translate="no">{name}</span>
  </>
);
