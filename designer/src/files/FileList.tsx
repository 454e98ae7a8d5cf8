import { ActionIcon } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import { confirm } from '../shared/ui/confirm';
import { Hint } from '../shared/ui/hints/Hint';
import table from '../shared/ui/Table.module.css';
import { tell, tellFault } from '../shared/ui/toasts';
import { FileTable, type ShownFile } from './FileTable';
import { useFilesTexts } from './texts';

interface Props {
  files: readonly Schemas['FileView'][];
  look(file: ShownFile): void;
}

/** The uploaded files. */
export function FileList({ files, look }: Props) {
  const { tf } = useFilesTexts();
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
    <FileTable
      files={files.map(file => ({ ...file, path: file.name }))}
      look={look}
      tools={({ name }) => (
        <>
          <Hint label={tf('download', { name })}>
            <ActionIcon
              component="a"
              href={`/api/files/${encodeURIComponent(name)}`}
              download={name}
              variant="subtle"
              color="gray"
              aria-label={tf('download', { name })}
            >
              <IconDownload size={17} aria-hidden="true" />
            </ActionIcon>
          </Hint>
          <Hint label={tf('delete', { name })}>
            <ActionIcon variant="subtle" color="gray" aria-label={tf('delete', { name })} onClick={() => remove(name)}>
              <IconTrash size={17} aria-hidden="true" />
            </ActionIcon>
          </Hint>
        </>
      )}
    />
  );
}
