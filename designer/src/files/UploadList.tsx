import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { bytes } from '../shared/format';
import { Hint } from '../shared/ui/hints/Hint';
import classes from './Files.module.css';
import { useFilesTexts } from './texts';
import { useUploads } from './uploads';

/** Files on their way, with how far they are. */
export function UploadList() {
  const { tf, lang } = useFilesTexts();
  const uploads = useUploads(s => s.items);
  return (
    <ul className={classes.uploads} aria-label={tf('uploading')}>
      {uploads.map(upload => {
        const percent = new Intl.NumberFormat(lang, { style: 'percent' }).format(upload.share);
        return (
          <li key={upload.key}>
            <span className={classes.name}>{upload.name}</span>
            <small>
              {bytes(upload.size, lang)}, {percent}
            </small>
            <progress value={upload.share} aria-label={upload.name} />
            <Hint label={tf('cancel', { name: upload.name })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={tf('cancel', { name: upload.name })}
                onClick={upload.cancel}
              >
                <IconX size={17} aria-hidden="true" />
              </ActionIcon>
            </Hint>
          </li>
        );
      })}
    </ul>
  );
}
