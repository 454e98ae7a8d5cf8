import type { ColDef, GridApi, ValueFormatterParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { kindOf } from '../../flow/columns';
import { useTexts } from '../../shared/i18n';
import { tellFault } from '../../shared/ui/toasts';
import { wantedRows } from '../narrowing';
import type { Cell } from '../portReads';
import type { ViewerProps } from '../viewer';
import { formatCell, isNumeric } from './cells';
import { gridTheme, useGridModules } from './gridSetup';
import { gridTexts } from './gridTexts';
import { rowSource } from './rowSource';

const block = 200;
const pause = 300;

/** The rows of a port, fetched as they are scrolled to. */
export default function TableViewer({ port, narrowing, onNarrow, onTotal }: ViewerProps) {
  useGridModules();
  const { lang } = useTexts();
  const grid = useRef<GridApi<Cell[]> | null>(null);
  const columns = useMemo(() => port.columns.map((c, index) => columnOf(c.name, c.type, index, lang)), [port, lang]);

  const { search, chosen } = narrowing;
  const source = useMemo(
    () => rowSource(port, filters => wantedRows({ search, chosen, filters }, port.columns), onTotal, tellFault),
    [port, search, chosen, onTotal],
  );
  useEffect(() => {
    const timer = setTimeout(() => grid.current?.setGridOption('datasource', source), search ? pause : 0);
    return () => clearTimeout(timer);
  }, [source, search]);

  const nonce = useMemo(() => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content, []);
  return (
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
        api.setFilterModel(narrowing.filters);
        api.setGridOption('datasource', source);
      }}
      onFilterChanged={({ api }) => onNarrow({ filters: api.getFilterModel() })}
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
  filter: filterOf(type),
  filterParams: { buttons: ['apply', 'reset'], maxNumConditions: 2 },
  sortable: true,
  resizable: true,
  width: Math.min(260, Math.max(110, name.length * 9 + 50)),
});

function filterOf(type: string): string | false {
  if (isNumeric(type)) {
    return 'agNumberColumnFilter';
  }
  const kind = kindOf(type);
  return kind === 'text' ? 'agTextColumnFilter' : kind === 'boolean' ? false : 'agDateColumnFilter';
}
