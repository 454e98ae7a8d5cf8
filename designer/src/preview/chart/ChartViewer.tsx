import { Loader, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { answer, client, type Schemas } from '../../api/client';
import { kindOf } from '../../flow/columns';
import { count } from '../../shared/format';
import { useRemembered } from '../memory';
import { type WantedRows, wantedRows } from '../narrowing';
import type { Cell } from '../portReads';
import { figure } from '../statistics/figures';
import { usePreviewTexts } from '../texts';
import { useDebounced } from '../useDebounced';
import type { LookedPort, ViewerProps } from '../viewer';
import { ChartForm } from './ChartForm';
import classes from './chart.module.css';
import { Numbers } from './Numbers';
import { heatOption, type Ink, pointsOption, seriesOption } from './option';
import { pivot } from './pivot';
import { type ChartSetting, groupsWanted, lacking, mended, proposed } from './setting';

const Drawing = lazy(() => import('./Drawing'));

type Found = { groups: Schemas['GroupsView'] } | { points: Schemas['PointsView'] };

/** The wanted rows as a chart that is put together from columns, or the numbers behind it. */
export default function ChartViewer({ port, narrowing }: ViewerProps) {
  const { tf, lang } = usePreviewTexts();
  const [kept, keep] = useRemembered<ChartSetting>(port, 'chart', proposed(port.columns));
  const [numbers, setNumbers] = useState(false);
  const setting = useMemo(() => mended(kept, port.columns), [kept, port]);
  const missing = lacking(setting, port.columns);
  const wanted = useDebounced(wantedRows(narrowing, port.columns));
  const found = useFound(port, setting, wanted, missing === null);
  const types = useMemo(() => new Map(port.columns.map(c => [c.name, c.type])), [port]);

  const value =
    setting.kind === 'scatter'
      ? (setting.y ?? '')
      : setting.of === null
        ? tf('chart.rows')
        : `${tf(`chart.function.${setting.function}`)}: ${setting.of}`;
  const table = useMemo(
    () => (found.data && 'groups' in found.data ? pivot(found.data.groups, setting, types, lang) : null),
    [found.data, setting, types, lang],
  );
  const option = useCallback(
    (ink: Ink) => {
      const words = { x: setting.x ?? '', y: setting.y ?? '', value, number: (n: number) => figure(n, lang) };
      const isTime = (name: string | null) => ['date', 'datetime'].includes(kindOf(types.get(name ?? '') ?? ''));
      if (table) {
        return setting.kind === 'heat' ? heatOption(table, words, ink) : seriesOption(table, setting, words, ink);
      }
      const points = found.data && 'points' in found.data ? (found.data.points.points as unknown as Cell[][]) : [];
      return pointsOption(
        points,
        setting,
        words,
        { x: isTime(setting.x), y: isTime(setting.y) },
        ink,
        tf('chart.others'),
      );
    },
    [table, found.data, setting, types, value, lang, tf],
  );
  return (
    <div className={classes.viewer}>
      <ChartForm columns={port.columns} setting={setting} onChange={keep} />
      <div className={classes.picture}>
        {missing !== null && (
          <p className={classes.hint}>
            {tf('chart.choose', { role: tf(`chart.role.${setting.kind}.${missing}` as 'chart.role.bar.x') })}
          </p>
        )}
        {found.error && <p className={classes.hint}>{found.error.message}</p>}
        {missing === null && (
          <>
            <div className={classes.above}>
              <span className={classes.cut} role="status">
                {cutOf(found.data, setting.kind, tf, lang)}
              </span>
              {found.isFetching && <Loader size="xs" aria-label={tf('stat.counting')} />}
              <SegmentedControl
                size="xs"
                aria-label={tf('chart.shownAs')}
                value={numbers ? 'numbers' : 'picture'}
                onChange={shown => setNumbers(shown === 'numbers')}
                data={[
                  { value: 'picture', label: tf('chart.picture') },
                  { value: 'numbers', label: tf('chart.numbers') },
                ]}
              />
            </div>
            <div className={classes.drawing}>
              {found.data && numbers && (
                <Numbers
                  setting={setting}
                  table={table}
                  points={'points' in found.data ? (found.data.points.points as unknown as Cell[][]) : []}
                  value={value}
                  types={types}
                />
              )}
              {found.data && !numbers && (
                <Suspense fallback={<Loader size="sm" m="md" />}>
                  <Drawing
                    label={tf('chart.label', { kind: tf(`chart.kind.${setting.kind}`), value, x: setting.x })}
                    lang={lang}
                    option={option}
                  />
                </Suspense>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

const useFound = ({ run, place }: LookedPort, setting: ChartSetting, wanted: WantedRows, enabled: boolean) => {
  const isScatter = setting.kind === 'scatter';
  const groups = groupsWanted(setting, wanted);
  const points = {
    ...wanted,
    x: setting.x ?? '',
    y: setting.y ?? '',
    ...(setting.color === null ? {} : { color: setting.color }),
    limit: 3000,
  };
  return useQuery<Found>({
    enabled,
    queryKey: ['chart', run, place.node, place.port, isScatter ? points : groups],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: before => (before && 'points' in before === isScatter ? before : undefined),
    queryFn: async ({ signal }): Promise<Found> => {
      const path = { run, ...place };
      return isScatter
        ? {
            points: await answer(
              client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/points', {
                params: { path, query: points },
                signal,
              }),
            ),
          }
        : {
            groups: await answer(
              client.GET('/api/runs/{run}/nodes/{node}/ports/{port}/groups', {
                params: { path, query: groups },
                signal,
              }),
            ),
          };
    },
  });
};

/** Says when not everything is drawn. */
function cutOf(
  found: Found | undefined,
  kind: ChartSetting['kind'],
  tf: ReturnType<typeof usePreviewTexts>['tf'],
  lang: 'en' | 'ru',
): string {
  if (!found) {
    return '';
  }
  if ('points' in found) {
    const { total, points } = found.points;
    return points.length < total
      ? tf('chart.cutPoints', { part: count(points.length, lang), total: count(total, lang) })
      : '';
  }
  const { groups, totalX, totalY } = found.groups;
  const xs = new Set(groups.map(g => g.x)).size;
  const ys = totalY === 0 ? 0 : new Set(groups.map(g => g.y)).size;
  return [
    xs < totalX ? tf('chart.cutX', { part: count(xs, lang), total: count(totalX, lang) }) : '',
    ys < totalY
      ? tf(kind === 'heat' ? 'chart.cutDown' : 'chart.cutY', { part: count(ys, lang), total: count(totalY, lang) })
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
