import {
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
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

let registered = false;

/** Only what the quick view needs of the grid, and nothing of its enterprise edition. */
export function useGridModules(): void {
  if (!registered) {
    registered = true;
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
  }
}

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
