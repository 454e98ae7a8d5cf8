import { Autocomplete } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api/client';
import { useSegments } from '../../api/queries';
import { freeId } from '../../flow/fragments';
import type { WantedRows } from '../../preview/narrowing';
import type { LookedPort } from '../../preview/viewer';
import { count } from '../../shared/format';
import { idOf } from '../../shared/ids';
import { FormDialog } from '../../shared/ui/FormDialog';
import { tell, tellFault } from '../../shared/ui/toasts';
import { useScoreTexts } from '../texts';

interface Props {
  port: LookedPort;
  wanted: WantedRows;
  customers: number;
  close(): void;
}

/** Puts a tag on customers, a new one or one that others have already. */
export default function TagCustomers({ port, wanted, customers, close }: Props) {
  const { tf, lang, local } = useScoreTexts();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const segments = useSegments();
  const tags = (segments.data ?? [])
    .filter(s => s.kind === 'tag')
    .map(s => ({ id: s.id, title: local(s.title) || s.id }));
  const tag = async () => {
    setBusy(true);
    try {
      const title = name.trim();
      const known = tags.find(s => s.title.toLowerCase() === title.toLowerCase());
      const id =
        known?.id ??
        freeId(
          idOf(title),
          (segments.data ?? []).map(s => s.id),
        );
      const tagged = await answer(
        client.POST('/api/segments/tags', {
          body: {
            id,
            run: port.run,
            node: port.place.node,
            port: port.place.port,
            title: known ? null : { en: title, ru: title },
            filter: wanted.filter ?? null,
            search: wanted.search ?? null,
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['segments'] });
      const size = tagged.latest?.customers ?? customers;
      tell(
        tf('tag.done', { name: known?.title ?? title }),
        tf('tag.size', { count: size, total: count(size, lang), id }),
      );
      close();
    } catch (fault) {
      tellFault(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={tf('tag.title')}
      act={tf('tag.do')}
      busy={busy}
      disabled={!segments.data || !name.trim()}
      submit={tag}
      close={close}
    >
      <Autocomplete
        label={tf('tag.name')}
        description={tf('tag.help', { count: customers, total: count(customers, lang) })}
        data={[...new Set(tags.map(s => s.title))]}
        value={name}
        onChange={setName}
        maxLength={200}
        required
        data-autofocus
        // Below, known tags would cover the buttons.
        comboboxProps={{ position: 'top' }}
      />
    </FormDialog>
  );
}
