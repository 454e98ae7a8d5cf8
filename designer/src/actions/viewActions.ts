import { IconKeyboard, IconLayoutSidebarRight, IconListCheck, IconMaximize, IconZoomReset } from '@tabler/icons-react';
import type { Session } from '../editor/session';
import type { ViewState } from '../editor/view';
import type { Action } from './action';

const flip =
  (field: 'minimap' | 'servicePorts' | 'palette' | 'panel' | 'problems' | 'shortcuts') => (session: Session) =>
    session.view.setState(s => ({ [field]: !s[field] }) as Partial<ViewState>);

export const viewActions: Action[] = [
  { id: 'fit', group: 'view', icon: IconMaximize, keys: ['Ctrl+Digit1'], run: s => s.canvas.current?.fit() },
  { id: 'fullSize', group: 'view', icon: IconZoomReset, keys: ['Ctrl+Digit0'], run: s => s.canvas.current?.fullSize() },
  { id: 'minimap', group: 'view', keys: ['Ctrl+KeyM'], run: flip('minimap') },
  { id: 'servicePorts', group: 'view', keys: ['Ctrl+Shift+KeyP'], run: flip('servicePorts') },
  { id: 'palette', group: 'view', keys: ['Ctrl+Shift+KeyB'], run: flip('palette') },
  { id: 'panel', group: 'view', icon: IconLayoutSidebarRight, keys: ['Ctrl+KeyB'], run: flip('panel') },
  { id: 'problems', group: 'view', icon: IconListCheck, keys: ['Ctrl+Shift+KeyM'], run: flip('problems') },
  { id: 'shortcuts', group: 'view', icon: IconKeyboard, keys: ['F1'], run: flip('shortcuts') },
];
