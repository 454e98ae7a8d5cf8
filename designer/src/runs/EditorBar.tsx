import { ActionIcon, Button, Divider, Switch } from '@mantine/core';
import { IconDots, IconLayoutAlignLeft, IconPlayerStop } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ActionId } from '../actions/action';
import { actionOf } from '../actions/actions';
import { readable } from '../actions/keymap';
import { usePresence, useRun, useSession, useView } from '../editor/session';
import { useTexts } from '../shared/i18n';
import { Hint } from '../shared/ui/hints/Hint';
import classes from './EditorBar.module.css';
import { RunStatus } from './RunStatus';
import { SavingStatus } from './SavingStatus';
import { useWatch } from './useWatch';

const ActionMenu = lazy(() => import('./ActionMenu'));

const alignments: ActionId[] = [
  'alignLeft',
  'alignCenter',
  'alignRight',
  'alignTop',
  'alignMiddle',
  'alignBottom',
  'spreadX',
  'spreadY',
];
const more: ActionId[] = ['cut', 'copy', 'paste', 'duplicate', 'rename', 'enable', 'link', 'note', 'shortcuts'];

// Not there at first: nobody has run anything yet, and mostly nobody else is here.
const Resume = lazy(() => import('./Resume'));
const Presence = lazy(() => import('./Presence'));

/** Runs, undoing and arranging: the row above the canvas. */
export function EditorBar() {
  const { t } = useTexts();
  const { view } = useSession();
  const running = useRun(s => s.run?.status === 'running' || s.starting);
  const dryRun = useView(s => s.dryRun);
  const broken = useRun(s => ['interrupted', 'failed', 'cancelled'].includes(s.run?.status ?? ''));
  const shared = usePresence(s => s.others.length > 0);
  return (
    <div className={classes.bar} data-part="bar" role="toolbar" aria-label={t('bar.title')}>
      {running ? <StopButton /> : <RunButtons />}
      {!running && <ActionButton id="runWith" />}
      <Hint label={t('bar.dryRunHint')} width={260}>
        <span>
          <Switch
            label={t('bar.dryRun')}
            data-tour="dryRun"
            checked={dryRun}
            onChange={event => view.setState({ dryRun: event.currentTarget.checked })}
          />
        </span>
      </Hint>
      <RunStatus />
      <Suspense>{broken && <Resume />}</Suspense>
      <span className={classes.space} />
      <Suspense>{shared && <Presence />}</Suspense>
      <SavingStatus />
      <Divider orientation="vertical" />
      {(['undo', 'redo', 'delete', 'layout'] as const).map(id => (
        <ActionButton key={id} id={id} />
      ))}
      <LazyMenu title={t('bar.align')} ids={alignments} icon={<IconLayoutAlignLeft size={18} aria-hidden="true" />} />
      <LazyMenu title={t('bar.more')} ids={more} icon={<IconDots size={18} aria-hidden="true" />} />
      <ActionButton id="versions" />
      <ActionButton id="process" />
      <ActionButton id="problems" />
      <ActionButton id="panel" />
    </div>
  );
}

function RunButtons() {
  const { t } = useTexts();
  const session = useSession();
  useWatch();
  return (
    <Button.Group>
      {(['runAll', 'runHere'] as const).map(id => {
        const action = actionOf(id);
        const Icon = action.icon;
        return (
          <Hint key={id} label={`${t(`action.${id}`)} (${readable(action.keys?.[0] ?? '')})`}>
            <Button
              size="xs"
              fz={13}
              data-tour={id}
              variant={id === 'runAll' ? 'filled' : 'light'}
              leftSection={Icon && <Icon size={16} aria-hidden="true" />}
              disabled={!(action.when?.(session) ?? true)}
              onClick={() => void action.run(session)}
            >
              {t(`bar.${id}`)}
            </Button>
          </Hint>
        );
      })}
    </Button.Group>
  );
}

function StopButton() {
  const { t } = useTexts();
  const session = useSession();
  return (
    <Button
      size="xs"
      fz={13}
      color="red"
      data-tour="stop"
      leftSection={<IconPlayerStop size={16} aria-hidden="true" />}
      onClick={() => void actionOf('stop').run(session)}
    >
      {t('action.stop')}
    </Button>
  );
}

function ActionButton({ id }: { id: ActionId }) {
  const { t } = useTexts();
  const session = useSession();
  useWatch();
  const action = actionOf(id);
  const Icon = action.icon;
  const text = t(`action.${id}`);
  return (
    <Hint label={action.keys?.[0] ? `${text} (${readable(action.keys[0])})` : text}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text}
        disabled={!(action.when?.(session) ?? true)}
        onClick={() => void action.run(session)}
      >
        {Icon && <Icon size={18} aria-hidden="true" />}
      </ActionIcon>
    </Hint>
  );
}

// The button is there at once, what it opens comes a moment later.
function LazyMenu(props: { title: string; ids: readonly ActionId[]; icon: ReactNode }) {
  const button = (
    <ActionIcon variant="subtle" color="gray" aria-label={props.title} disabled>
      {props.icon}
    </ActionIcon>
  );
  return (
    <Suspense fallback={button}>
      <ActionMenu {...props} />
    </Suspense>
  );
}
