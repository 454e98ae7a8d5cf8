import { ActionIcon } from '@mantine/core';
import { IconFolder, IconFolderOpen, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '../shared/format';
import { Hint } from '../shared/ui/hints/Hint';
import type { Folder } from './folders';
import classes from './Scenarios.module.css';
import { useScenariosTexts } from './texts';

interface Props {
  folders: readonly Folder[];
  total: number;
  chosen: string;
  choose(path: string): void;
  rename(path: string): void;
  /** A scenario was dropped on a folder. */
  drop(id: string, path: string): void;
}

/** The folders, one within the other; scenarios can be dropped on them. */
export function FolderList({ folders, total, rename, ...rest }: Props) {
  const { tf } = useScenariosTexts();
  return (
    <nav className={classes.folders} aria-label={tf('folders')}>
      <Entry folder={{ path: '', name: tf('all'), count: total, below: [] }} {...rest} />
      <List folders={folders} rename={rename} {...rest} />
    </nav>
  );
}

function List({ folders, ...rest }: Omit<Props, 'total'>) {
  return (
    <ul>
      {folders.map(folder => (
        <li key={folder.path}>
          <Entry folder={folder} {...rest} />
          {folder.below.length > 0 && <List folders={folder.below} {...rest} />}
        </li>
      ))}
    </ul>
  );
}

interface EntryProps extends Pick<Props, 'chosen' | 'choose' | 'drop'> {
  folder: Folder;
  rename?(path: string): void;
}

function Entry({ folder, chosen, choose, drop, rename }: EntryProps) {
  const { tf, lang } = useScenariosTexts();
  const [over, setOver] = useState(false);
  const isChosen = folder.path === chosen;
  const Sign = isChosen ? IconFolderOpen : IconFolder;
  return (
    <div className={classes.folder}>
      <button
        type="button"
        data-over={over}
        aria-current={isChosen || undefined}
        onClick={() => choose(folder.path)}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          drop(event.dataTransfer.getData('text/plain'), folder.path);
        }}
      >
        <Sign size={17} stroke={1.6} aria-hidden="true" />
        <span>{folder.name}</span>
        <small className="number">{count(folder.count, lang)}</small>
      </button>
      {rename && (
        <Hint label={tf('renameFolder', { name: folder.name })}>
          <ActionIcon
            size={26}
            variant="subtle"
            color="gray"
            aria-label={tf('renameFolder', { name: folder.name })}
            onClick={() => rename(folder.path)}
          >
            <IconPencil size={15} aria-hidden="true" />
          </ActionIcon>
        </Hint>
      )}
    </div>
  );
}
