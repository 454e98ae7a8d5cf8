import { useFolders } from '../api/queries';
import table from '../shared/ui/Table.module.css';
import classes from './Files.module.css';
import { FileTable, type ShownFile } from './FileTable';
import { useFilesTexts } from './texts';

/** The folders on the server that scenarios may use beside the uploads. */
export function FolderFiles({ look }: { look(file: ShownFile): void }) {
  const { tf } = useFilesTexts();
  const folders = useFolders();
  return folders.data?.map(folder => (
    <section key={folder.path} aria-label={folder.path} className={classes.folder}>
      <h2>{folder.path}</h2>
      <p>{folder.writable ? tf('folderWritable') : tf('folderReadable')}</p>
      {folder.files.length > 0 ? (
        <FileTable files={folder.files} look={look} />
      ) : (
        <p className={table.empty}>{tf('folderEmpty')}</p>
      )}
    </section>
  ));
}
