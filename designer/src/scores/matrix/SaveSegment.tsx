import { Loader, TextInput } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { answer, client } from '../../api/client';
import { useRecipes } from '../../api/queries';
import type { WantedRows } from '../../preview/narrowing';
import type { LookedPort } from '../../preview/viewer';
import { count } from '../../shared/format';
import { freeSegmentId } from '../../shared/freeSegmentId';
import { FormDialog } from '../../shared/ui/FormDialog';
import { tell, tellFault } from '../../shared/ui/toasts';
import { useScoreTexts } from '../texts';
import classes from './Matrix.module.css';

const CopyRecipe = lazy(() => import('../../recipes/CopyRecipe'));

const parameter = 'segment';

interface Props {
  port: LookedPort;
  wanted: WantedRows;
  title: string;
  colour: string | undefined;
  customers: number;
  /** A mailing to the segment is made of a recipe afterwards. */
  mailing: boolean;
  close(): void;
}

/** Keeps customers under a name, and goes on to a mailing where that is wanted. */
export default function SaveSegment({ port, wanted, title, colour, customers, mailing, close }: Props) {
  const { tf, lang } = useScoreTexts();
  const [name, setName] = useState(title);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const recipes = useRecipes();
  const recipe = recipes.data?.find(r => r.parameters.some(p => p.name === parameter));
  const save = async () => {
    setBusy(true);
    try {
      const id = await freeSegmentId(name);
      const segment = await answer(
        client.POST('/api/segments', {
          body: {
            id,
            run: port.run,
            node: port.place.node,
            port: port.place.port,
            title: { en: name, ru: name },
            colour: colour ?? null,
            filter: wanted.filter ?? null,
            search: wanted.search ?? null,
          },
        }),
      );
      const size = segment.latest?.customers ?? customers;
      tell(tf('save.done', { name }), tf('save.size', { count: size, total: count(size, lang), id }));
      if (mailing) {
        setSaved(id);
      } else {
        close();
      }
    } catch (fault) {
      tellFault(fault);
    } finally {
      setBusy(false);
    }
  };
  if (saved && recipe) {
    return (
      <Suspense fallback={<Loader m="md" />}>
        <CopyRecipe recipe={recipe} title={name} values={{ [parameter]: saved }} close={close} />
      </Suspense>
    );
  }
  return (
    <FormDialog
      title={tf(mailing ? 'save.mailTitle' : 'save.title')}
      act={tf(mailing ? 'save.next' : 'save.do')}
      busy={busy}
      disabled={mailing && !recipe}
      submit={save}
      close={close}
    >
      <TextInput
        label={tf('save.name')}
        description={tf(mailing ? 'save.mailHelp' : 'save.help', { count: customers, total: count(customers, lang) })}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
      {mailing && recipes.data && !recipe && <p className={classes.hint}>{tf('save.noRecipe')}</p>}
    </FormDialog>
  );
}
