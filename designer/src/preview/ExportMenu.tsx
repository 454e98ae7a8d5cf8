import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSession } from '../editor/session';
import type { PortRef } from '../flow/links';
import { usePreviewTexts } from './texts';

const formats = ['csv', 'xlsx', 'parquet', 'json'] as const;

/** The rows as a file, written by the server. */
export function ExportMenu({ place }: { place: PortRef }) {
  const { tf } = usePreviewTexts();
  const { id } = useSession();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={tf('export')}>
          <ActionIcon variant="subtle" color="gray" aria-label={tf('export')}>
            <IconDownload size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/scenarios/${encodeURIComponent(id)}/nodes/${encodeURIComponent(place.node)}/ports/${encodeURIComponent(place.port)}/file?format=${format}`}
            download
          >
            {format.toUpperCase()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
