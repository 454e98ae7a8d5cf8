import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import { bytes, moment } from '../shared/format';
import { confirm } from '../shared/ui/confirm';
import table from '../shared/ui/Table.module.css';
import { tell, tellFault } from '../shared/ui/toasts';
import { useFilesTexts } from './texts';

export function FileList({ files }: { files: readonly Schemas['FileView'][] }) {
  const { tf, lang } = useFilesTexts();
  const remove = async (name: string) => {
    if (!(await confirm({ title: tf('deleteTitle', { name }), text: tf('deleteText'), act: tf('deleteDo') }))) {
      return;
    }
    try {
      await answer(client.DELETE('/api/files/{name}', { params: { path: { name } } }));
      await queryClient.invalidateQueries({ queryKey: ['files'] });
      tell(tf('deleted', { name }));
    } catch (fault) {
      tellFault(fault);
    }
  };
  if (files.length === 0) {
    return <p className={table.empty}>{tf('none')}</p>;
  }
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('name')}</th>
            <th className={table.right}>{tf('size')}</th>
            <th>{tf('saved')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {files.map(file => (
            <tr key={file.name}>
              <td>{file.name}</td>
              <td className={table.right}>{bytes(file.size, lang)}</td>
              <td>{moment(file.savedAt, lang)}</td>
              <td className={table.right}>
                <Tooltip label={tf('download', { name: file.name })}>
                  <ActionIcon
                    component="a"
                    href={`/api/files/${encodeURIComponent(file.name)}`}
                    download={file.name}
                    variant="subtle"
                    color="gray"
                    aria-label={tf('download', { name: file.name })}
                  >
                    <IconDownload size={17} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={tf('delete', { name: file.name })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={tf('delete', { name: file.name })}
                    onClick={() => remove(file.name)}
                  >
                    <IconTrash size={17} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
