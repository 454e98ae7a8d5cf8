import type { ColumnState, SortModelItem } from 'ag-grid-community';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { tellFault } from '../../shared/ui/toasts';
import { useRemembered } from '../memory';
import { wantedRows } from '../narrowing';
import { usePreviewTexts } from '../texts';
import type { ViewerProps } from '../viewer';
import { arranged, type ColumnLook, isShown } from './columnLooks';
import { gridColumns } from './gridColumns';
import { RowForm } from './RowForm';
import { RowGrid } from './RowGrid';
import { rowSource } from './rowSource';
import { TableBar } from './TableBar';
import classes from './table.module.css';
import { TableContext } from './tableContext';

export type Mode = 'table' | 'form';

const pause = 300;

/** The rows of a port as a table, or one of them as a form. */
export default function TableViewer({ port, narrowing, onNarrow, onTotal }: ViewerProps) {
  const { t, lang } = usePreviewTexts();
  const [mode, setMode] = useRemembered<Mode>(port, 'mode', 'table');
  const [kept, arrange] = useRemembered<ColumnLook[]>(port, 'columns', []);
  const [sort, setSort] = useState<SortModelItem[]>([]);
  const [row, setRow] = useState(0);
  const [goTo, setGoTo] = useState<{ row: number } | null>(null);
  const [total, setTotal] = useState(port.total);
  const number = useRef<HTMLInputElement>(null);

  const looks = useMemo(
    () =>
      arranged(
        port.columns.map(c => c.name),
        kept,
      ),
    [port, kept],
  );
  const columns = useMemo(
    () => gridColumns(looks, port.columns, lang, [t('common.yes'), t('common.no')]),
    [looks, port, lang, t],
  );
  // The rows are fetched anew when other columns are wanted, not when they stand in another order.
  const shown = JSON.stringify(
    looks
      .filter(isShown)
      .map(look => look.name)
      .sort(),
  );
  const count = useCallback(
    (rows: number) => {
      setTotal(rows);
      onTotal(rows);
    },
    [onTotal],
  );
  const { search, chosen } = narrowing;
  const source = useMemo(
    () =>
      rowSource(
        port,
        filters => wantedRows({ search, chosen, filters }, port.columns),
        JSON.parse(shown),
        count,
        tellFault,
      ),
    [port, search, chosen, shown, count],
  );
  const table = useMemo(() => ({ port, narrowing, looks, arrange }), [port, narrowing, looks, arrange]);
  const go = (to: number) => {
    setRow(to);
    setGoTo({ row: to });
  };
  const viewer = useRef<HTMLDivElement>(null);
  useViewKeys(viewer, { setMode, toRow: () => number.current?.focus() });

  return (
    <TableContext value={table}>
      <div className={classes.viewer} ref={viewer}>
        <div className={classes.rows}>
          {mode === 'table' ? (
            <RowGrid
              columns={columns}
              source={source}
              patience={search ? pause : 0}
              filters={narrowing.filters}
              sort={sort}
              goTo={goTo}
              onFilters={filters => onNarrow({ filters })}
              onSort={setSort}
              onRow={setRow}
              onArrange={state => arrange(asArranged(looks, state))}
            />
          ) : (
            <RowForm
              port={port}
              wanted={wantedRows(narrowing, port.columns)}
              sort={sort}
              row={row}
              looks={looks}
              onRow={go}
            />
          )}
        </div>
        <TableBar
          mode={mode}
          row={row}
          total={total}
          looks={looks}
          onMode={next => {
            setGoTo({ row });
            setMode(next);
          }}
          onRow={go}
          onArrange={arrange}
          goTo={number}
        />
      </div>
    </TableContext>
  );
}

/** The looks as the grid has them after columns were dragged: its order and widths, and the hidden ones behind. */
function asArranged(looks: readonly ColumnLook[], state: readonly ColumnState[]): ColumnLook[] {
  const byName = new Map(looks.map(look => [look.name, look]));
  const shown = state.flatMap(({ colId, width, pinned }) => {
    const look = byName.get(colId);
    return look ? [{ ...look, width: width ?? undefined, pinned: pinned === 'left' || undefined }] : [];
  });
  return [...shown, ...looks.filter(look => look.hidden)];
}

/** Keys that hold while the focus is in the view. They are heard there, before the canvas, which has other uses for some of them. */
function useViewKeys(
  viewer: RefObject<HTMLElement | null>,
  { setMode, toRow }: { setMode(mode: Mode): void; toRow(): void },
): void {
  const act = useRef({ setMode, toRow });
  act.current = { setMode, toRow };
  useEffect(() => {
    const view = viewer.current?.closest<HTMLElement>('[data-port-view]');
    const does: Record<string, () => void> = {
      'Alt+Digit1': () => act.current.setMode('table'),
      'Alt+Digit2': () => act.current.setMode('form'),
      'Ctrl+KeyG': () => act.current.toRow(),
      'Ctrl+KeyF': () => view?.querySelector<HTMLInputElement>('[data-port-search]')?.focus(),
    };
    const down = (event: KeyboardEvent) => {
      const keys = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.code}`;
      const found = does[keys];
      if (found) {
        event.preventDefault();
        found();
      }
    };
    view?.addEventListener('keydown', down);
    return () => view?.removeEventListener('keydown', down);
  }, [viewer]);
}
