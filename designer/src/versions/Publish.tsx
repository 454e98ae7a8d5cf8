import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answer, client, type Schemas } from '../api/client';
import { ApiFault, type Remark } from '../api/fault';
import { useSession } from '../editor/session';
import { RemarkList } from '../runs/RemarkList';
import { Hint } from '../shared/ui/hints/Hint';
import { tell, tellFault } from '../shared/ui/toasts';
import { useVersionTexts } from './texts';
import { renewVersions } from './useVersions';
import classes from './Versions.module.css';

/** Makes the draft the next version, with a word on what is new; says what keeps it from that. */
export function Publish({ draft, armed, close }: { draft: Schemas['ScenarioView']; armed: boolean; close(): void }) {
  const { tf } = useVersionTexts();
  const session = useSession();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [blocked, setBlocked] = useState<readonly Remark[]>([]);
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setBlocked([]);
    } catch (fault) {
      const remarks = fault instanceof ApiFault && fault.status === 422 ? fault.remarks : [];
      setBlocked(remarks);
      if (remarks.length === 0) {
        tellFault(fault);
      }
    } finally {
      setBusy(false);
      await renewVersions(session.id);
    }
  };
  const publish = () =>
    act(async () => {
      await session.saving.save();
      const made = await answer(
        client.POST('/api/scenarios/{id}/publish', {
          params: { path: { id: session.id } },
          headers: { 'If-Match': `"${session.saving.revision()}"` },
          body: { note },
        }),
      );
      setNote('');
      tell(tf('nowPublished', { version: made.version }), made.remarks.map(r => r.message).join('\n'));
    });
  const unpublish = () =>
    act(async () => {
      await answer(client.POST('/api/scenarios/{id}/unpublish', { params: { path: { id: session.id } } }));
      tell(tf('nowOff'));
    });
  const first = draft.publishedVersion === 0 || draft.hasUnpublishedChanges || !session.saving.isSaved();
  return (
    <section className={classes.section}>
      <TextInput
        label={tf('note')}
        placeholder={tf('notePlaceholder')}
        maxLength={500}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <Group gap={8} mt={10}>
        <Button size="sm" loading={busy} onClick={publish}>
          {tf(first ? 'publish' : 'publishAgain')}
        </Button>
        {armed && (
          <Hint label={tf('unpublishHint')}>
            <Button size="sm" variant="default" disabled={busy} onClick={unpublish}>
              {tf('unpublish')}
            </Button>
          </Hint>
        )}
      </Group>
      {blocked.length > 0 && (
        <div role="alert">
          <p>{tf('blocked')}</p>
          <RemarkList remarks={blocked} onGo={close} />
        </div>
      )}
    </section>
  );
}
