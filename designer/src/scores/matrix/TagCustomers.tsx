import { Autocomplete, Button, Group, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api/client';
import { freeId } from '../../flow/fragments';
import type { WantedRows } from '../../preview/narrowing';
import type { LookedPort } from '../../preview/viewer';
import { count } from '../../shared/format';
import { idOf } from '../../shared/ids';
import { tell, tellFault } from '../../shared/ui/toasts';
import { useScoreTexts } from '../texts';
import classes from './Matrix.module.css';

interface Props {
  port: LookedPort;
  wanted: WantedRows;
  customers: number;
  close(): void;
}

/** Puts a tag on customers, a new one or one that others have already. */
export default function TagCustomers({ port, wanted, customers, close }: Props) {
  const { t, tf, lang, local } = useScoreTexts();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const segments = useQuery({ queryKey: ['segments'], queryFn: () => answer(client.GET('/api/segments')) });
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
    <Modal opened onClose={close} title={tf('tag.title')}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          void tag();
        }}
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
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!segments.data || !name.trim()}>
            {tf('tag.do')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
