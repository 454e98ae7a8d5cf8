import { Modal } from '@mantine/core';
import DiffCanvas from '../canvas/DiffCanvas';
import { useSession } from '../editor/session';
import { useVersionTexts } from '../versions/texts';
import { VersionsPanel } from '../versions/VersionsPanel';
import classes from './Wide.module.css';

/** Publishing, history and differences, over the whole page. */
export default function Versions() {
  const { t, tf } = useVersionTexts();
  const { view } = useSession();
  const close = () => view.setState({ versions: false });
  return (
    <Modal
      opened
      fullScreen
      onClose={close}
      title={tf('title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '', header: classes.header ?? '' }}
    >
      <VersionsPanel picture={DiffCanvas} close={close} />
    </Modal>
  );
}
