import {
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  createGrid,
  DateFilterModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  NumberFilterModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';

/** The page's own colours, light and dark. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--ground)',
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: 13,
  columnBorder: { style: 'solid', color: 'color-mix(in srgb, var(--line) 55%, transparent)' },
  selectedRowBackgroundColor: 'color-mix(in srgb, var(--accent) 14%, transparent)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});

let ready = false;

/**
 * Registers only what the quick view needs of the grid, and nothing of its enterprise edition. An empty grid outside the page keeps the
 * styles in it: they would be taken out with the last table, and all of the page be styled anew for the next.
 */
export function prepareGrid(nonce: string | undefined): void {
  if (!ready) {
    ready = true;
    ModuleRegistry.registerModules([
      CellStyleModule,
      ColumnApiModule,
      ColumnAutoSizeModule,
      DateFilterModule,
      InfiniteRowModelModule,
      LocaleModule,
      NumberFilterModule,
      RowApiModule,
      RowSelectionModule,
      ScrollApiModule,
      TextFilterModule,
      TooltipModule,
    ]);
    createGrid(document.createElement('div'), {
      theme: gridTheme,
      rowModelType: 'infinite',
      ...(nonce ? { styleNonce: nonce } : {}),
    });
  }
}
