import { Button } from '@mantine/core';
import { IconGridDots, IconPencil, IconPlayerPlay, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { matrixAddress } from '../../editor/look';
import { confirm } from '../../shared/ui/confirm';
import { tell, tellFault } from '../../shared/ui/toasts';
import { newScoring } from '../newScenarios';
import { useRfmTexts } from '../texts';
import { type Model, type ModelContent, remove } from './models';

interface Props {
  model: Model;
  /** Of the version that is looked at; undefined until it has come. */
  content: ModelContent | undefined;
  onRename(): void;
  onEdit(): void;
}

/** What can be done with a model. */
export function ModelTools({ model, content, onRename, onEdit }: Props) {
  const { tf, local } = useRfmTexts();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const name = local(model.title) || model.id;
  const madeOf = content?.madeOf;
  const score = async () => {
    setBusy(true);
    try {
      navigate(`/scenarios/${await newScoring(model.id, model.title)}`);
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  const erase = async () => {
    const question = {
      title: tf('model.deleteTitle', { name }),
      text: tf('model.deleteText'),
      act: tf('model.delete'),
    };
    if (!(await confirm(question))) {
      return;
    }
    try {
      await remove(model.id);
      tell(tf('model.deleted', { name }));
      navigate('/rfm');
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <>
      {madeOf && (
        <Button
          component={Link}
          href={matrixAddress(`/runs/${madeOf.run}`, madeOf)}
          variant="default"
          leftSection={<IconGridDots size={16} aria-hidden="true" />}
        >
          {tf('model.matrix')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={onRename}>
        {tf('model.rename')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        disabled={!content}
        onClick={onEdit}
      >
        {tf('model.edit')}
      </Button>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={erase}>
        {tf('model.delete')}
      </Button>
      <Button
        title={tf('model.scoreHelp')}
        leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
        loading={busy}
        onClick={score}
      >
        {tf('model.score')}
      </Button>
    </>
  );
}
