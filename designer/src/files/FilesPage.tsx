import { Button, Loader } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react';
import { useAbout, useFiles } from '../api/queries';
import { bytes } from '../shared/format';
import { Confirm } from '../shared/ui/confirm';
import { Page } from '../shared/ui/Page';
import { FileList } from './FileList';
import classes from './Files.module.css';
import type { ShownFile } from './FileTable';
import { FolderFiles } from './FolderFiles';
import { useFilesTexts } from './texts';
import { UploadList } from './UploadList';
import { upload } from './uploads';

const Preview = lazy(() => import('./Preview'));

/** The files that people brought, and folders of the server, to be named in scenarios. */
export default function FilesPage() {
  const { t, tf, lang } = useFilesTexts();
  const files = useFiles();
  const most = useAbout().data?.maxUpload;
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [looked, setLooked] = useState<ShownFile | null>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void upload([...event.dataTransfer.files]);
  };
  return (
    <Page
      title={t('nav.files')}
      hint={`${tf('hint')} ${most ? tf('limit', { size: bytes(most, lang) }) : ''}`}
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
        {files.data ? <FileList files={files.data} look={setLooked} /> : <Loader size="sm" />}
      </section>
      <FolderFiles look={setLooked} />
      <Suspense>{looked && <Preview path={looked.path} name={looked.name} close={() => setLooked(null)} />}</Suspense>
      <Confirm />
    </Page>
  );
}
