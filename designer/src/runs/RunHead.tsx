import { ActionIcon, Button } from '@mantine/core';
import { IconActivity, IconArrowLeft, IconLink, IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { actionOf } from '../actions/actions';
import { useDoc, useRun, useSession } from '../editor/session';
import { captionIn } from '../flow/document';
import { moment } from '../shared/format';
import { Hint } from '../shared/ui/hints/Hint';
import { tell } from '../shared/ui/toasts';
import Resume from './Resume';
import classes from './RunPage.module.css';
import { RunState } from './RunState';
import { useRunTexts } from './texts';

/** The row above a run: what ran, when, how it ended, and what can be done about it. */
export function RunHead({ stored }: { stored: boolean }) {
  const { t, tf, lang } = useRunTexts();
  const session = useSession();
  const title = useDoc(doc => captionIn(doc.title, lang)) || session.id;
  const run = useRun(s => s.run);
  const at = run ? moment(run.startedAt, lang) : '';
  useEffect(() => {
    document.title = `${title}, ${at} · RfmFlows`;
    return () => {
      document.title = 'RfmFlows';
    };
  }, [title, at]);
  const share = async () => {
    await navigator.clipboard.writeText(location.href);
    tell(tf('page.shared'));
  };
  return (
    <header className={classes.head}>
      <Hint label={tf('page.ofScenario')}>
        <ActionIcon
          component={Link}
          href={`/runs?scenario=${encodeURIComponent(session.id)}`}
          variant="subtle"
          color="gray"
          aria-label={tf('page.ofScenario')}
        >
          <IconArrowLeft size={18} aria-hidden="true" />
        </ActionIcon>
      </Hint>
      <h1>
        {title}
        <small>{at}</small>
      </h1>
      {run && <RunState status={run.status} />}
      {run?.dryRun && <span className={classes.tag}>{tf('dry')}</span>}
      <Hint label={tf('page.asRan')}>
        <IconLock size={16} className={classes.lock} role="img" aria-label={tf('page.asRan')} />
      </Hint>
      <Resume />
      {run?.status === 'running' && (
        <Button size="compact-sm" color="red" onClick={() => void actionOf('stop').run(session)}>
          {t('action.stop')}
        </Button>
      )}
      <span className={classes.space} />
      <Hint label={t('action.process')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('action.process')}
          onClick={() => session.view.setState(s => ({ process: !s.process }))}
        >
          <IconActivity size={18} aria-hidden="true" />
        </ActionIcon>
      </Hint>
      <Hint label={tf('page.share')}>
        <ActionIcon variant="subtle" color="gray" aria-label={tf('page.share')} onClick={share}>
          <IconLink size={18} aria-hidden="true" />
        </ActionIcon>
      </Hint>
      {stored ? (
        <Button component={Link} href={`/scenarios/${session.id}`} size="xs" fz={13} variant="default">
          {tf('page.editor')}
        </Button>
      ) : (
        <small>{tf('page.deleted')}</small>
      )}
    </header>
  );
}
