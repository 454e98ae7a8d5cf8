import { Button, Group, Modal, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { answer, client } from '../api/client';
import { docOf } from '../editor/editorStore';
import { useSaving, useSession } from '../editor/session';
import { freeId } from '../flow/fragments';
import { moment } from '../shared/format';
import { useTexts } from '../shared/i18n';
import { tellFault } from '../shared/ui/toasts';

/** Somebody else has saved meanwhile: says who and when, and loses neither work silently. */
export default function Conflict() {
  const { t, lang } = useTexts();
  const session = useSession();
  const state = useSaving();
  const [, navigate] = useLocation();
  if (state.kind !== 'conflict') {
    return null;
  }
  const reload = async () => {
    try {
      session.saving.take(await answer(client.GET('/api/scenarios/{id}', { params: { path: { id: session.id } } })));
    } catch (fault) {
      tellFault(fault);
    }
  };
  const copy = async () => {
    try {
      const taken = await answer(client.GET('/api/scenarios', { params: { query: { limit: 1000 } } }));
      const id = freeId(
        `${session.id}-copy`,
        taken.items.map(s => s.id),
      );
      await answer(client.POST('/api/scenarios', { body: { ...docOf(session.editor), id } as never }));
      navigate(`/scenarios/${id}`);
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} title={t('conflict.title')}>
      <Text>{t('conflict.text', { who: state.by, when: moment(state.at, lang) })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={reload}>
          {t('conflict.reload')}
        </Button>
        <Button onClick={copy}>{t('conflict.copy')}</Button>
      </Group>
    </Modal>
  );
}
