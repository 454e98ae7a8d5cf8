import type {
  CellKeyDownEvent,
  ColDef,
  ColumnState,
  GridApi,
  IDatasource,
  RowSelectionOptions,
  SortModelItem,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../../shared/i18n';
import { tell } from '../../shared/ui/toasts';
import type { Narrowing } from '../narrowing';
import { pieceOfRows } from '../portReads';
import { usePreviewTexts } from '../texts';
import { asText, type GridRow } from './gridRow';
import { gridTheme, prepareGrid } from './gridSetup';
import { gridTexts } from './gridTexts';
import { HeaderLabel } from './HeaderLabel';

interface Props {
  columns: ColDef<GridRow>[];
  source: IDatasource;
  /** Rows that are typed into wait a moment before the source is asked. */
  patience: number;
  filters: Narrowing['filters'];
  sort: readonly SortModelItem[];
  /** The row that is gone to; it changes its identity whenever somebody asks for it. */
  goTo: { row: number } | null;
  onFilters(filters: Narrowing['filters']): void;
  onSort(sort: SortModelItem[]): void;
  onRow(row: number): void;
  onArrange(columns: ColumnState[]): void;
}

/** In pieces: what is kept of a table, however far one scrolls. */
const blocksKept = 20;

/** The grid: it fetches the rows that are scrolled to, and forgets the rest. */
export function RowGrid({
  columns,
  source,
  patience,
  filters,
  sort,
  goTo,
  onFilters,
  onSort,
  onRow,
  onArrange,
}: Props) {
  const { lang } = useTexts();
  const { tf } = usePreviewTexts();
  const grid = useRef<GridApi<GridRow> | null>(null);
  const texts = useMemo(() => gridTexts(lang), [lang]);
  const nonce = useMemo(() => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content, []);
  prepareGrid(nonce);

  // The first source is given with the grid itself; giving it once more would fetch the first rows twice.
  const given = useRef(source);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (given.current !== source) {
        given.current = source;
        grid.current?.setGridOption('datasource', source);
      }
    }, patience);
    return () => clearTimeout(timer);
  }, [source, patience]);

  useEffect(() => {
    const api = grid.current;
    if (api && goTo) {
      show(api, goTo.row);
    }
  }, [goTo]);

  const keyDown = ({ api, event, column, rowIndex, value }: CellKeyDownEvent<GridRow>) => {
    if (!(event instanceof KeyboardEvent) || event.code !== 'KeyC' || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    const rows = api.getSelectedNodes().sort((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0));
    if (event.shiftKey || rows.length > 1) {
      const chosen =
        rows.length > 0 ? rows.flatMap(r => r.data ?? []) : [api.getDisplayedRowAtIndex(rowIndex ?? 0)?.data];
      const all = chosen.filter(row => row !== undefined);
      const names = api.getAllDisplayedColumns().map(c => c.getColId());
      void navigator.clipboard.writeText(asText(all, names)).then(() => tell(tf('copiedRows', { count: all.length })));
    } else if (column) {
      void navigator.clipboard.writeText(String(value ?? '')).then(() => tell(tf('copiedCell')));
    }
  };

  return (
    <AgGridReact<GridRow>
      theme={gridTheme}
      styleNonce={nonce}
      columnDefs={columns}
      defaultColDef={anyColumn}
      maintainColumnOrder={false}
      rowModelType="infinite"
      cacheBlockSize={pieceOfRows}
      maxBlocksInCache={blocksKept}
      infiniteInitialRowCount={1}
      rowHeight={30}
      headerHeight={34}
      localeText={texts}
      multiSortKey="ctrl"
      rowSelection={selection}
      onGridReady={({ api }) => {
        grid.current = api;
        api.applyColumnState({ state: sort.map((s, sortIndex) => ({ ...s, sortIndex })) });
        api.setFilterModel(filters);
        api.setGridOption('datasource', given.current);
      }}
      onFirstDataRendered={({ api }) => goTo && show(api, goTo.row)}
      onFilterChanged={({ api }) => onFilters(api.getFilterModel())}
      onSortChanged={({ api }) => onSort(sortOf(api.getColumnState()))}
      onCellFocused={({ rowIndex }) => rowIndex !== null && onRow(rowIndex)}
      onCellKeyDown={params => 'value' in params && keyDown(params)}
      onColumnMoved={({ api, finished }) => finished && onArrange(api.getColumnState())}
      onColumnResized={({ api, finished }) => finished && onArrange(api.getColumnState())}
    />
  );
}

// The block of the row may have to come first, so that the cell is focused where it will stand.
function show(api: GridApi<GridRow>, row: number): void {
  const last = api.getDisplayedRowCount() - 1;
  const wanted = Math.max(0, Math.min(row, last));
  api.ensureIndexVisible(wanted, 'middle');
  const column = api.getAllDisplayedColumns()[0];
  if (column) {
    api.setFocusedCell(wanted, column);
  }
}

const sortOf = (state: ColumnState[]): SortModelItem[] =>
  state
    .filter(s => s.sort)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map(s => ({ colId: s.colId, sort: s.sort as SortModelItem['sort'] }));

// The grid makes its columns anew whenever it is given another object.
const selection = {
  mode: 'multiRow',
  checkboxes: false,
  headerCheckbox: false,
  enableClickSelection: true,
} satisfies RowSelectionOptions;

// The header's own menu opens on these keys; the grid is not to take them.
const opensMenu = ({ event }: { event: KeyboardEvent }): boolean => {
  if (event.code !== 'ContextMenu' && !(event.altKey && event.code === 'ArrowDown')) {
    return false;
  }
  event.preventDefault();
  (event.target as HTMLElement).querySelector<HTMLButtonElement>('[data-column-menu]')?.click();
  return true;
};

const anyColumn: ColDef<GridRow> = {
  headerComponentParams: { innerHeaderComponent: HeaderLabel },
  suppressHeaderKeyboardEvent: opensMenu,
};
