import { ActionIcon } from '@mantine/core';
import {
  IconHandStop,
  IconMap,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconPointer,
  IconVariable,
} from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import { useSession, useView } from '../editor/session';
import { useTexts } from '../shared/i18n';
import { Hint } from '../shared/ui/hints/Hint';
import classes from './Tools.module.css';

/** Zooming and what is shown, at the edge of the canvas. */
export function Tools() {
  const { t } = useTexts();
  const { view } = useSession();
  const flow = useReactFlow();
  const minimap = useView(s => s.minimap);
  const service = useView(s => s.servicePorts);
  const selecting = useView(s => s.selecting);
  const tools = [
    {
      key: 'select',
      text: selecting ? t('tool.toHand') : t('tool.toSelect'),
      Icon: selecting ? IconPointer : IconHandStop,
      run: () => view.setState({ selecting: !selecting }),
    },
    { key: 'in', text: t('tool.zoomIn'), Icon: IconPlus, run: () => void flow.zoomIn({ duration: 150 }) },
    { key: 'out', text: t('tool.zoomOut'), Icon: IconMinus, run: () => void flow.zoomOut({ duration: 150 }) },
    {
      key: 'fit',
      text: t('action.fit'),
      Icon: IconMaximize,
      run: () => void flow.fitView({ padding: 0.12, maxZoom: 1, duration: 200 }),
    },
    {
      key: 'map',
      text: t('action.minimap'),
      Icon: IconMap,
      on: minimap,
      run: () => view.setState({ minimap: !minimap }),
    },
    {
      key: 'service',
      text: t('action.servicePorts'),
      Icon: IconVariable,
      on: service,
      run: () => view.setState({ servicePorts: !service }),
    },
  ];
  return (
    <Panel position="bottom-left" className={classes.tools}>
      {tools.map(({ key, text, Icon, on, run }) => (
        <Hint key={key} label={text} side="right">
          <ActionIcon
            variant={on ? 'light' : 'subtle'}
            color={on ? 'pine' : 'gray'}
            aria-label={text}
            aria-pressed={on}
            onClick={run}
          >
            <Icon size={17} aria-hidden="true" />
          </ActionIcon>
        </Hint>
      ))}
    </Panel>
  );
}
