import { NativeSelect, SegmentedControl } from '@mantine/core';
import { IconChartBar, IconChartDots, IconChartLine, IconGridDots } from '@tabler/icons-react';
import { useState } from 'react';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';
import { usePreviewTexts } from '../texts';
import type { Column } from '../viewer';
import classes from './chart.module.css';
import {
  type ChartFunction,
  type ChartKind,
  type ChartSetting,
  fits,
  functions,
  kinds,
  type Order,
  orders,
  type Role,
  rolesOf,
  type Step,
  stepsOf,
  tops,
  withRole,
} from './setting';

interface Props {
  columns: readonly Column[];
  setting: ChartSetting;
  onChange(setting: ChartSetting): void;
}

const icons = { bar: IconChartBar, line: IconChartLine, scatter: IconChartDots, heat: IconGridDots };
const dragged = 'application/x-rfmflows-column';

/** What the chart is made of: columns are dragged onto roles, or chosen from the list of each. */
export function ChartForm({ columns, setting, onChange }: Props) {
  const { tf } = usePreviewTexts();
  const change = (part: Partial<ChartSetting>) => onChange({ ...setting, ...part });
  const isGrouped = setting.kind !== 'scatter';
  return (
    <div className={classes.form}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <ul className={classes.columns} aria-label={tf('chart.columns')} tabIndex={0}>
        {columns.map(column => (
          <li
            key={column.name}
            draggable
            title={tf('chart.drag')}
            onDragStart={event => {
              event.dataTransfer.setData(dragged, column.name);
              event.dataTransfer.effectAllowed = 'copy';
            }}
          >
            <ColumnTypeSign type={column.type} />
            <span translate="no">{column.name}</span>
          </li>
        ))}
      </ul>
      <div className={classes.roles}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={tf('chart.kindLabel')}
          value={setting.kind}
          onChange={kind => change({ kind: kind as ChartKind })}
          data={kinds.map(kind => {
            const Icon = icons[kind];
            return {
              value: kind,
              label: (
                <Icon size={17} role="img" aria-label={tf(`chart.kind.${kind}`)} title={tf(`chart.kind.${kind}`)} />
              ),
            };
          })}
        />
        {rolesOf(setting.kind).map(role => (
          <RoleField key={role} role={role} columns={columns} setting={setting} onChange={onChange} />
        ))}
        {isGrouped && (
          <>
            <NativeSelect
              size="xs"
              label={tf('chart.order')}
              value={setting.order}
              onChange={event => change({ order: event.currentTarget.value as Order })}
            >
              {orders.map(order => (
                <option key={order} value={order}>
                  {tf(`chart.orders.${order}`)}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              size="xs"
              label={tf('chart.top')}
              value={String(setting.top)}
              onChange={event => change({ top: Number(event.currentTarget.value) })}
            >
              {tops.map(top => (
                <option key={top} value={top}>
                  {top}
                </option>
              ))}
            </NativeSelect>
          </>
        )}
      </div>
    </div>
  );
}

/** One role: a list of the columns that fit, onto which they can also be dropped. */
function RoleField({ role, columns, setting, onChange }: Props & { role: Role }) {
  const { tf } = usePreviewTexts();
  const [over, setOver] = useState(false);
  const put = (name: string | null) => onChange(withRole(setting, role, name, columns));
  const optional = role === 'color' || role === 'of';
  const type = columns.find(c => c.name === setting[role])?.type;
  const rounding = setting.kind !== 'scatter' && (role === 'x' || role === 'y') ? stepsOf(type) : [];
  const stepField = role === 'x' ? 'xStep' : 'yStep';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way to what the list does.
    <div
      className={classes.role}
      data-over={over}
      onDragOver={event => {
        if (event.dataTransfer.types.includes(dragged)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        put(event.dataTransfer.getData(dragged));
      }}
    >
      {role === 'of' && (
        <NativeSelect
          size="xs"
          label={tf('chart.value')}
          value={setting.function}
          onChange={event => onChange({ ...setting, function: event.currentTarget.value as ChartFunction })}
        >
          {functions.map(fn => (
            <option key={fn} value={fn}>
              {tf(`chart.function.${fn}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      <NativeSelect
        size="xs"
        label={role === 'of' ? undefined : tf(`chart.role.${setting.kind}.${role}` as 'chart.role.bar.x')}
        aria-label={role === 'of' ? tf('chart.of') : undefined}
        value={setting[role] ?? ''}
        onChange={event => put(event.currentTarget.value || null)}
      >
        <option value="">
          {role === 'of' && setting.function === 'count'
            ? tf('chart.allRows')
            : optional
              ? tf('chart.none')
              : tf('chart.pick')}
        </option>
        {columns
          .filter(
            column =>
              column.name === setting[role] || role === 'of' || fits(setting.kind, role, column, setting.function),
          )
          .map(column => (
            <option key={column.name} value={column.name} translate="no">
              {column.name}
            </option>
          ))}
      </NativeSelect>
      {rounding.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={tf('chart.step')}
          value={setting[stepField]}
          onChange={event => onChange({ ...setting, [stepField]: event.currentTarget.value as Step })}
        >
          {rounding.map(step => (
            <option key={step} value={step}>
              {tf(`chart.steps.${step}`)}
            </option>
          ))}
        </NativeSelect>
      )}
    </div>
  );
}
