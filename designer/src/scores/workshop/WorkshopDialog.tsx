import { Loader, Modal } from '@mantine/core';
import { useDoc } from '../../editor/session';
import { findNode } from '../../flow/document';
import type { NodeType } from '../../flow/nodeTypes';
import { type ScorePlace, useBuiltInMaps, useScores } from '../scoreReads';
import { useScoreTexts } from '../texts';
import { cutOf } from './cuts';
import { Workshop } from './Workshop';
import classes from './Workshop.module.css';

interface Props {
  node: string;
  /** The customers of the latest run. */
  place: ScorePlace;
  type: NodeType | undefined;
  close(): void;
}

/** The border workshop over the whole page. */
export default function WorkshopDialog({ node, place, type, close }: Props) {
  const { t, tf } = useScoreTexts();
  const settings = useDoc(doc => findNode(doc, node)?.settings);
  const scores = useScores(place);
  const maps = useBuiltInMaps();
  const cuts = cutOf(type, place.port);
  return (
    <Modal
      opened
      onClose={close}
      fullScreen
      title={tf('workshop.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.large}>
        {scores.data && maps.data && cuts && settings ? (
          <Workshop
            place={place}
            node={node}
            type={type}
            cuts={cuts}
            settings={settings}
            scores={scores.data}
            maps={maps.data.map(m => m.id)}
            close={close}
          />
        ) : (
          <Loader m="md" />
        )}
      </div>
    </Modal>
  );
}
