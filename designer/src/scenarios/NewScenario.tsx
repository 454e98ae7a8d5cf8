import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, client } from '../api/client';
import { queryClient, readAbout } from '../api/queries';
import { freeScenarioId } from '../shared/freeScenarioId';
import { useTexts } from '../shared/i18n';
import { FormDialog } from '../shared/ui/FormDialog';
import { ScenarioNaming } from '../shared/ui/ScenarioNaming';
import { tellFault } from '../shared/ui/toasts';

/** Makes an empty scenario and opens it. */
export default function NewScenario({ folder: within = '', close }: { folder?: string; close(): void }) {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const [folder, setFolder] = useState(within);
  const [, navigate] = useLocation();
  const create = async () => {
    try {
      const id = await freeScenarioId(title);
      const { timeZone } = await readAbout();
      await answer(
        client.POST('/api/scenarios', {
          body: { format: 1, id, title, timeZone, parameters: [], nodes: [], links: [] } as never,
        }),
      );
      if (folder.trim()) {
        await answer(
          client.POST('/api/scenarios/{id}/move', { params: { path: { id } }, body: { folder: folder.trim() } }),
        );
      }
      await queryClient.invalidateQueries({ queryKey: ['scenarios'] });
      navigate(`/scenarios/${id}`);
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <FormDialog title={t('scenario.new')} act={t('common.create')} submit={create} close={close}>
      <ScenarioNaming title={title} onTitle={setTitle} folder={folder} onFolder={setFolder} />
    </FormDialog>
  );
}
