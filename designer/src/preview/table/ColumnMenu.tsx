import { ActionIcon, Button, Popover, ScrollArea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconPin, IconPinFilled, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { usePreviewTexts } from '../texts';
import { type ColumnLook, changed, isShown, moved } from './columnLooks';
import classes from './table.module.css';

interface Props {
  looks: readonly ColumnLook[];
  onArrange(looks: ColumnLook[]): void;
}

/** Which columns are shown, in which order, and which stay in sight. */
export function ColumnMenu({ looks, onArrange }: Props) {
  const { tf } = usePreviewTexts();
  const [search, setSearch] = useState('');
  const shown = looks.filter(isShown).length;
  const found = looks.filter(look => look.name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <Popover position="top-start" width={340} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          fz={13}
          leftSection={<IconColumns3 size={16} aria-hidden="true" />}
        >
          {shown === looks.length ? tf('columns', { count: shown }) : tf('columnsOf', { count: looks.length, shown })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <TextInput
          size="xs"
          aria-label={tf('findColumn')}
          placeholder={tf('findColumn')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <div className={classes.all}>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onArrange(looks.map(look => ({ ...look, hidden: false })))}
          >
            {tf('showAll')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onArrange(looks.map(look => ({ ...look, hidden: look !== looks[0] })))}
          >
            {tf('hideAll')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => onArrange([])}>
            {tf('asGiven')}
          </Button>
        </div>
        <ScrollArea.Autosize mah={300} type="auto">
          <ul className={classes.choice}>
            {found.map(look => (
              <li key={look.name}>
                <label>
                  <input
                    type="checkbox"
                    checked={!look.hidden}
                    disabled={!look.hidden && shown === 1}
                    onChange={() => onArrange(changed(looks, look.name, { hidden: !look.hidden }))}
                  />
                  <span translate="no" title={look.name}>
                    {look.name}
                  </span>
                </label>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={22}
                  aria-label={`${look.pinned ? tf('unpin') : tf('pin')}: ${look.name}`}
                  aria-pressed={look.pinned ?? false}
                  disabled={look.hidden}
                  onClick={() => onArrange(changed(looks, look.name, { pinned: !look.pinned }))}
                >
                  {look.pinned ? <IconPinFilled size={14} /> : <IconPin size={14} />}
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={22}
                  aria-label={`${tf('moveLeft')}: ${look.name}`}
                  disabled={look.hidden}
                  onClick={() => onArrange(moved(looks, look.name, -1))}
                >
                  <IconArrowUp size={14} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={22}
                  aria-label={`${tf('moveRight')}: ${look.name}`}
                  disabled={look.hidden}
                  onClick={() => onArrange(moved(looks, look.name, 1))}
                >
                  <IconArrowDown size={14} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
