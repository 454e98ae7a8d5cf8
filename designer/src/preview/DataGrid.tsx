import type { ColDef, GridApi, ValueFormatterParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PortRef } from '../flow/links';
import { useTexts } from '../shared/i18n';
import { tellFault } from '../shared/ui/toasts';
import { formatCell, isNumeric } from './cells';
import { gridTheme, useGridModules } from './gridSetup';
import { gridTexts } from './gridTexts';
import { type Cell, readRows, rowSource } from './rowSource';

interface Props {
  scenario: string;
  place: PortRef;
  search: string;
  onTotal(total: number): void;
}

const block = 200;
const pause = 300;

/** The rows of a port, fetched as they are scrolled to. Loaded with the grid when a port is first looked at. */
export default function DataGrid({ scenario, place, search, onTotal }: Props) {
  useGridModules();
  const { lang } = useTexts();
  const grid = useRef<GridApi<Cell[]> | null>(null);
  const [columns, setColumns] = useState<ColDef<Cell[]>[] | null>(null);

  useEffect(() => {
    readRows(scenario, place, { sort: [] }, 0, 1)
      .then(page => setColumns(page.columns.map((column, index) => columnOf(column.name, column.type, index, lang))))
      .catch(tellFault);
  }, [scenario, place, lang]);

  useEffect(() => {
    const timer = setTimeout(
      () => grid.current?.setGridOption('datasource', rowSource(scenario, place, search, onTotal, tellFault)),
      search ? pause : 0,
    );
    return () => clearTimeout(timer);
  }, [scenario, place, search, onTotal]);

  const nonce = useMemo(() => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content, []);
  return columns === null ? null : (
    <AgGridReact<Cell[]>
      theme={gridTheme}
      styleNonce={nonce}
      columnDefs={columns}
      rowModelType="infinite"
      cacheBlockSize={block}
      maxBlocksInCache={20}
      infiniteInitialRowCount={1}
      rowHeight={30}
      headerHeight={34}
      localeText={gridTexts(lang)}
      multiSortKey="ctrl"
      onGridReady={({ api }) => {
        grid.current = api;
        api.setGridOption('datasource', rowSource(scenario, place, search, onTotal, tellFault));
      }}
      onCellKeyDown={params => {
        const { event } = params;
        if (event instanceof KeyboardEvent && event.code === 'KeyC' && (event.ctrlKey || event.metaKey)) {
          void navigator.clipboard.writeText(String('value' in params ? (params.value ?? '') : ''));
        }
      }}
    />
  );
}

const columnOf = (name: string, type: string, index: number, lang: string): ColDef<Cell[]> => ({
  colId: name,
  headerName: name,
  headerTooltip: `${name}: ${type}`,
  valueGetter: ({ data }) => data?.[index] ?? null,
  valueFormatter: ({ value }: ValueFormatterParams<Cell[], Cell>) => formatCell(value ?? null, type, lang),
  cellClass: isNumeric(type) ? 'number ag-right-aligned-cell' : undefined,
  headerClass: isNumeric(type) ? 'ag-right-aligned-header' : undefined,
  filter: isNumeric(type)
    ? 'agNumberColumnFilter'
    : type === 'date' || type === 'datetime'
      ? 'agDateColumnFilter'
      : type === 'text'
        ? 'agTextColumnFilter'
        : false,
  filterParams: { buttons: ['apply', 'reset'], maxNumConditions: 2 },
  sortable: true,
  resizable: true,
  width: Math.min(260, Math.max(110, name.length * 9 + 50)),
});
