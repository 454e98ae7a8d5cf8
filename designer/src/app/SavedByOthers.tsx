import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { answer, client, type Schemas } from '../api/client';
import DiffCanvas from '../canvas/DiffCanvas';
import { ChangeList } from '../compare/ChangeList';
import { usePresence, useSaving, useSession, useWhole } from '../editor/session';
import type { FlowDoc } from '../flow/document';
import { useRunTexts } from '../runs/texts';
import { moment } from '../shared/format';
import { tellFault } from '../shared/ui/toasts';
import classes from './Wide.module.css';

/** A word above the canvas when somebody else has saved and nothing is unsaved here; what they have made can be looked at and taken. */
export default function SavedByOthers() {
  const { tf, lang } = useRunTexts();
  const session = useSession();
  const saving = useSaving().kind;
  const latest = usePresence(s => s.latest);
  const [view, setView] = useState<Schemas['ScenarioView'] | null>(null);
  if (saving !== 'saved' || !latest || latest.revision <= session.saving.revision()) {
    return null;
  }
  const open = async () => {
    try {
      setView(await answer(client.GET('/api/scenarios/{id}', { params: { path: { id: session.id } } })));
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <div className={classes.word} role="status">
      <span>{tf('presence.saved', { who: latest.by, when: moment(latest.at, lang) })}</span>
      <Button size="compact-sm" variant="light" onClick={open}>
        {tf('presence.show')}
      </Button>
      {view && <Taking view={view} close={() => setView(null)} />}
    </div>
  );
}

function Taking({ view, close }: { view: Schemas['ScenarioView']; close(): void }) {
  const { t, tf, lang } = useRunTexts();
  const session = useSession();
  const mine = useWhole(doc => doc);
  const [chosen, choose] = useState<string | null>(null);
  const theirs = view.scenario as unknown as FlowDoc;
  const take = () => {
    session.saving.settle(view, theirs);
    close();
  };
  const drawing = { before: mine, after: theirs, types: session.types, chosen, onChoose: choose };
  return (
    <Modal
      opened
      fullScreen
      onClose={close}
      title={tf('presence.title', { who: view.savedBy })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '', header: classes.header ?? '' }}
    >
      <div className={classes.columns}>
        <div className={classes.picture}>
          <DiffCanvas {...drawing} />
        </div>
        <div className={classes.side}>
          <Text size="sm">{tf('presence.text', { when: moment(view.savedAt, lang) })}</Text>
          <div className={classes.changes}>
            <ChangeList {...drawing} />
          </div>
          <Group gap={8}>
            <Button data-autofocus onClick={take}>
              {tf('presence.take')}
            </Button>
            <Button variant="default" onClick={close}>
              {tf('presence.later')}
            </Button>
          </Group>
        </div>
      </div>
    </Modal>
  );
}
