import type { ColDef, IFilterOptionDef, ValueFormatterParams } from 'ag-grid-community';
import { kindOf } from '../../flow/columns';
import type { Cell } from '../portReads';
import type { Column } from '../viewer';
import { formatCell, isNumeric } from './cells';
import type { ColumnLook } from './columnLooks';
import { cellOf, type GridRow } from './gridRow';

/** The columns as the grid wants them. Those that are not shown are left out altogether. */
export function gridColumns(
  looks: readonly ColumnLook[],
  columns: readonly Column[],
  lang: string,
  truth: readonly [string, string],
): ColDef<GridRow>[] {
  const types = new Map(columns.map(c => [c.name, c.type]));
  return looks
    .filter(look => !look.hidden)
    .map(look => {
      const type = types.get(look.name) ?? 'text';
      const number = isNumeric(type);
      return {
        colId: look.name,
        headerName: look.name,
        pinned: look.pinned ? ('left' as const) : null,
        width: look.width ?? Math.min(280, Math.max(kindOf(type) === 'text' ? 170 : 120, look.name.length * 8 + 92)),
        valueGetter: ({ data }) => cellOf(data, look.name),
        valueFormatter: ({ value }: ValueFormatterParams<GridRow, Cell>) =>
          value === undefined ? '' : formatCell(value, type, lang),
        cellClass: number ? 'number ag-right-aligned-cell' : undefined,
        headerClass: number ? 'ag-right-aligned-header' : undefined,
        cellClassRules: { missing: ({ value }) => value === null },
        headerComponentParams: { innerHeaderComponentParams: { type } },
        ...filterOf(type, truth),
      };
    });
}

function filterOf(type: string, [yes, no]: readonly [string, string]): Pick<ColDef, 'filter' | 'filterParams'> {
  const filterParams = { buttons: ['apply', 'reset'], closeOnApply: true, maxNumConditions: 2 };
  if (isNumeric(type)) {
    return { filter: 'agNumberColumnFilter', filterParams };
  }
  if (kindOf(type) !== 'boolean') {
    return { filter: kindOf(type) === 'text' ? 'agTextColumnFilter' : 'agDateColumnFilter', filterParams };
  }
  const option = (displayKey: string, displayName: string): IFilterOptionDef => ({
    displayKey,
    displayName,
    predicate: () => true,
    numberOfInputs: 0,
  });
  const filterOptions = ['empty', option('isTrue', yes), option('isFalse', no), 'blank', 'notBlank'];
  return { filter: 'agTextColumnFilter', filterParams: { ...filterParams, filterOptions, maxNumConditions: 1 } };
}
