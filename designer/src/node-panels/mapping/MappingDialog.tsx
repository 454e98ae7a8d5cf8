import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { IconPlus, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { isLost, linkByName, unlinked } from '../../flow/mapping';
import { usePanelTexts } from '../texts';
import type { Board } from './board';
import { LinksView } from './LinksView';
import { LostLinks } from './LostLinks';
import classes from './Mapping.module.css';
import { TableView } from './TableView';

/** Which column goes where, in two views that can be changed for one another. */
export default function MappingDialog({ board, label, close }: { board: Board; label: string; close(): void }) {
  const { t, tf } = usePanelTexts();
  const [view, setView] = useState<'links' | 'table'>('links');
  const [picking, setPicking] = useState(false);
  const [said, setSaid] = useState('');
  const found = linkByName(board.targets, board.sources);
  const rest = unlinked(board.targets, board.sources);
  const lost = board.targets.filter(t => isLost(t, board.sources));
  const auto = () => {
    board.link(found);
    setSaid(tf('mapping.linkedCount', { count: Object.keys(found).length }));
  };
  return (
    <Modal
      opened
      onClose={close}
      title={tf('mapping.title')}
      size="min(920px, 94vw)"
      closeOnEscape={!picking}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Group gap={8} mb="sm">
        <SegmentedControl
          size="xs"
          aria-label={tf('mapping.view')}
          value={view}
          onChange={next => setView(next as typeof view)}
          data={[
            { value: 'links', label: tf('mapping.links') },
            { value: 'table', label: tf('mapping.table') },
          ]}
        />
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconWand size={15} aria-hidden="true" />}
          disabled={Object.keys(found).length === 0}
          onClick={auto}
        >
          {lost.length > 0 ? tf('mapping.restore') : tf('mapping.auto')}
        </Button>
        {board.list && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden="true" />}
            disabled={rest.length === 0}
            onClick={() => board.list?.add(rest.map(s => s.name))}
          >
            {tf('mapping.addRest', { count: rest.length })}
          </Button>
        )}
      </Group>
      <LostLinks board={board} lost={lost} />
      {view === 'links' ? (
        <LinksView board={board} onPick={setPicking} say={setSaid} />
      ) : (
        <TableView board={board} label={label} />
      )}
      <p role="status" className={classes.said}>
        {said || (view === 'links' ? tf('mapping.hint') : '')}
      </p>
    </Modal>
  );
}
