import { Button, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconFilter,
  IconPencil,
  IconRefresh,
  IconSitemap,
  IconTrash,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { confirm } from '../shared/ui/confirm';
import { DownloadItems } from '../shared/ui/DownloadItems';
import { tell, tellFault } from '../shared/ui/toasts';
import { fileAddress, hasConditions, refresh, reloadAfter, remove, type Segment, scenarioOf } from './segments';
import { useSegmentsTexts } from './texts';

interface Props {
  segment: Segment;
  /** The version that is looked at; undefined before the first. */
  version: number | undefined;
  onEdit(): void;
}

/** What can be done with a segment. */
export function SegmentTools({ segment, version, onEdit }: Props) {
  const { tf, local } = useSegmentsTexts();
  const [, navigate] = useLocation();
  const name = local(segment.title);
  const scenario = scenarioOf(segment);
  const workOut = async () => {
    try {
      const run = await refresh(segment.id);
      tell(tf('tools.started', { name }));
      await reloadAfter(run.id);
    } catch (fault) {
      tellFault(fault);
    }
  };
  const erase = async () => {
    if (!(await confirm({ title: tf('deleteTitle', { name }), text: tf('deleteText'), act: tf('deleteDo') }))) {
      return;
    }
    try {
      await remove(segment.id);
      tell(tf('deleted', { name }));
      navigate('/segments');
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <>
      {hasConditions(segment) && (
        <Button
          leftSection={<IconFilter size={16} aria-hidden="true" />}
          onClick={() => navigate(`/segments/${segment.id}/conditions`)}
        >
          {tf('tools.conditions')}
        </Button>
      )}
      {scenario && (
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden="true" />} onClick={workOut}>
          {tf('tools.refresh')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={onEdit}>
        {tf('edit')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            disabled={version === undefined}
          >
            {tf('download')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {version !== undefined && <DownloadItems address={format => fileAddress(segment.id, version, format)} />}
        </Menu.Dropdown>
      </Menu>
      {scenario && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={16} aria-hidden="true" />}>
              {tf('tools.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconSitemap size={16} aria-hidden="true" />}
              onClick={() => navigate(`/scenarios/${scenario}`)}
            >
              {tf('tools.scenario')}
            </Menu.Item>
            {hasConditions(segment) && (
              <Menu.Item
                leftSection={<IconCopy size={16} aria-hidden="true" />}
                onClick={() => navigate(`/segments/_new?${new URLSearchParams({ from: segment.id })}`)}
              >
                {tf('tools.copy')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={erase}>
        {tf('delete')}
      </Button>
    </>
  );
}
