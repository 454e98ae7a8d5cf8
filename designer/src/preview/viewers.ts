import {
  IconArrowsDiff,
  IconChartBar,
  IconGridDots,
  IconReportAnalytics,
  IconTable,
  IconTargetArrow,
} from '@tabler/icons-react';
import { lazy } from 'react';
import { hasScores } from '../scores/hasScores';
import { isCalibration } from './calibration/calibration';
import type { Viewer } from './viewer';

/** All viewers, in the order in which they are offered. Each is loaded when it is first shown. */
export const viewers: readonly Viewer[] = [
  { id: 'table', icon: IconTable, when: () => true, component: lazy(() => import('./table/TableViewer')) },
  {
    id: 'matrix',
    icon: IconGridDots,
    when: hasScores,
    component: lazy(() => import('../scores/matrix/MatrixViewer')),
  },
  {
    id: 'calibration',
    icon: IconTargetArrow,
    when: isCalibration,
    component: lazy(() => import('./calibration/CalibrationViewer')),
  },
  {
    id: 'statistics',
    icon: IconReportAnalytics,
    when: () => true,
    component: lazy(() => import('./statistics/StatisticsViewer')),
  },
  {
    id: 'chart',
    icon: IconChartBar,
    when: columns => columns.length > 0,
    component: lazy(() => import('./chart/ChartViewer')),
  },
  {
    id: 'compare',
    icon: IconArrowsDiff,
    when: columns => columns.length > 0,
    component: lazy(() => import('./compare/CompareViewer')),
  },
];
