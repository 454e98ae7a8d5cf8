import { Menu } from '@mantine/core';

const formats = ['csv', 'xlsx', 'parquet', 'json'] as const;

/** The formats in which the server writes rows, as items of a menu that download them. */
export const DownloadItems = ({ address }: { address(format: string): string }) =>
  formats.map(format => (
    <Menu.Item key={format} component="a" href={address(format)} download>
      {format.toUpperCase()}
    </Menu.Item>
  ));
