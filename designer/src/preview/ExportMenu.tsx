import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { DownloadItems } from '../shared/ui/DownloadItems';
import { Hint } from '../shared/ui/hints/Hint';
import type { WantedRows } from './narrowing';
import { portAddress } from './portReads';
import { usePreviewTexts } from './texts';
import type { LookedPort } from './viewer';

/** The wanted rows as a file, written by the server. */
export function ExportMenu({ port, wanted }: { port: LookedPort; wanted: WantedRows }) {
  const { tf } = usePreviewTexts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Hint label={tf('export')}>
          <ActionIcon variant="subtle" color="gray" aria-label={tf('export')}>
            <IconDownload size={18} aria-hidden="true" />
          </ActionIcon>
        </Hint>
      </Menu.Target>
      <Menu.Dropdown>
        <DownloadItems
          address={format => `${portAddress(port, 'file')}?${new URLSearchParams({ ...wanted, format })}`}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
