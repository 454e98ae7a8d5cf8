import { Button, Group, Loader, Modal, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, client } from '../api/client';
import DiffCanvas from '../canvas/DiffCanvas';
import { ChangeList } from '../compare/ChangeList';
import { Clashes } from '../compare/Clashes';
import { useCompareTexts } from '../compare/texts';
import { useSaving, useSession, useWhole } from '../editor/session';
import type { FlowDoc } from '../flow/document';
import { freeId } from '../flow/fragments';
import { merge } from '../flow/merge';
import type { Side } from '../flow/threeWay';
import { moment } from '../shared/format';
import { tellFault } from '../shared/ui/toasts';
import classes from './Wide.module.css';

type Shown = 'mine' | 'theirs' | 'result';

/** Somebody else has saved meanwhile: shows both works and brings them together, so that neither is lost silently. */
export default function Conflict() {
  const { tf, lang } = useCompareTexts();
  const session = useSession();
  const state = useSaving();
  const mine = useWhole(doc => doc);
  const [, navigate] = useLocation();
  const [shown, show] = useState<Shown>('theirs');
  const [chosen, choose] = useState<string | null>(null);
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const view = useQuery({
    queryKey: ['conflict', session.id],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => answer(client.GET('/api/scenarios/{id}', { params: { path: { id: session.id } } })),
  });
  if (state.kind !== 'conflict') {
    return null;
  }
  const who = view.data?.savedBy ?? state.by;
  const theirs = view.data?.scenario as unknown as FlowDoc | undefined;
  const base = session.saving.base();
  const merged = theirs && merge(base, mine, theirs, session.types, choices);
  const settle = (doc: FlowDoc) => view.data && session.saving.settle(view.data, doc);
  const copy = async () => {
    try {
      const taken = await answer(client.GET('/api/scenarios', { params: { query: { limit: 1000 } } }));
      const id = freeId(
        `${session.id}-copy`,
        taken.items.map(s => s.id),
      );
      await answer(client.POST('/api/scenarios', { body: { ...mine, id } as never }));
      if (theirs) {
        settle(theirs);
      }
      navigate(`/scenarios/${id}`);
    } catch (fault) {
      tellFault(fault);
    }
  };
  const states = merged && theirs ? { mine, theirs, result: merged.doc } : null;
  const clashes = merged?.conflicts ?? [];
  return (
    <Modal
      opened
      fullScreen
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      title={tf('conflict.title', { who })}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '', header: classes.header ?? '' }}
    >
      {states && merged ? (
        <div className={classes.columns}>
          <div className={classes.picture}>
            <DiffCanvas before={base} after={states[shown]} types={session.types} chosen={chosen} onChoose={choose} />
          </div>
          <div className={classes.side}>
            <Text size="sm">{tf('conflict.text', { who, when: moment(view.data?.savedAt ?? state.at, lang) })}</Text>
            {clashes.length > 0 ? (
              <Clashes
                conflicts={clashes}
                docs={[mine, states.theirs]}
                types={session.types}
                choices={choices}
                onChoose={setChoices}
              />
            ) : (
              <Text size="sm" fw={600}>
                {tf('conflict.same', { who })}
              </Text>
            )}
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={tf('conflict.view')}
              value={shown}
              onChange={next => show(next as Shown)}
              data={[
                { value: 'theirs', label: tf('conflict.theirs', { who }) },
                { value: 'mine', label: tf('conflict.mine') },
                { value: 'result', label: tf('conflict.result') },
              ]}
            />
            <div className={classes.changes}>
              <ChangeList before={base} after={states[shown]} types={session.types} chosen={chosen} onChoose={choose} />
            </div>
            <Group gap={8}>
              <Button data-autofocus onClick={() => settle(merged.doc)}>
                {tf('conflict.merge')}
              </Button>
              <Button variant="default" onClick={() => settle(states.theirs)}>
                {tf('conflict.take')}
              </Button>
              <Button variant="default" onClick={() => settle(mine)}>
                {tf('conflict.overwrite')}
              </Button>
              <Button variant="default" onClick={copy}>
                {tf('conflict.copy')}
              </Button>
            </Group>
            <small>{tf('conflict.undo')}</small>
          </div>
        </div>
      ) : (
        <Loader m="xl" />
      )}
    </Modal>
  );
}
