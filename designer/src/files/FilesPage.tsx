import { Button, Loader } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useFiles } from '../api/queries';
import { Confirm } from '../shared/ui/confirm';
import { Page } from '../shared/ui/Page';
import { FileList } from './FileList';
import classes from './Files.module.css';
import { useFilesTexts } from './texts';
import { UploadList } from './UploadList';
import { upload } from './uploads';

/** The files that people brought, to be named in scenarios. */
export default function FilesPage() {
  const { t, tf } = useFilesTexts();
  const files = useFiles();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void upload([...event.dataTransfer.files]);
  };
  return (
    <Page
      title={t('nav.files')}
      hint={tf('hint')}
      tools={
        <Button leftSection={<IconUpload size={16} aria-hidden="true" />} onClick={() => picker.current?.click()}>
          {tf('upload')}
        </Button>
      }
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={event => {
          void upload([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <section
        className={classes.drop}
        data-over={over}
        aria-label={tf('uploaded')}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <UploadList />
        {files.data ? <FileList files={files.data} /> : <Loader size="sm" />}
      </section>
      <Confirm />
    </Page>
  );
}
