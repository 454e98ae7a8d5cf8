import { IconGridDots, IconTable } from '@tabler/icons-react';
import { lazy } from 'react';
import { hasScores } from '../scores/hasScores';
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
];
