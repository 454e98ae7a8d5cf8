import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconTableShortcut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { bytes, moment } from '../shared/format';
import { Hint } from '../shared/ui/hints/Hint';
import table from '../shared/ui/Table.module.css';
import { useFilesTexts } from './texts';

export interface ShownFile {
  /** How scenarios name it. */
  path: string;
  name: string;
  size: number;
  savedAt: string;
}

interface Props {
  files: readonly ShownFile[];
  look(file: ShownFile): void;
  tools?(file: ShownFile): ReactNode;
}

const isDatabase = (name: string) => /\.(db|sqlite3?)$/i.test(name);

/** Files by name, each with a look into it. */
export function FileTable({ files, look, tools }: Props) {
  const { tf, lang } = useFilesTexts();
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('name')}</th>
            <th className={table.right}>{tf('size')}</th>
            <th>{tf('saved')}</th>
            <th>
              <VisuallyHidden>{tf('actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(file => (
            <tr key={file.path}>
              <td>{file.name}</td>
              <td className={table.right}>{bytes(file.size, lang)}</td>
              <td>{moment(file.savedAt, lang)}</td>
              <td className={table.right}>
                {!isDatabase(file.name) && (
                  <Hint label={tf('look', { name: file.name })}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={tf('look', { name: file.name })}
                      onClick={() => look(file)}
                    >
                      <IconTableShortcut size={17} aria-hidden="true" />
                    </ActionIcon>
                  </Hint>
                )}
                {tools?.(file)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
