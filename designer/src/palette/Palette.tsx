import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useSession } from '../editor/session';
import type { NodeType } from '../flow/nodeTypes';
import { useTexts } from '../shared/i18n';
import { addNode } from './addNode';
import classes from './Palette.module.css';
import { PaletteEntry } from './PaletteEntry';
import { findTypes } from './search';

/** The components to drag onto the canvas, in groups or as a search finds them. */
export function Palette() {
  const { t, local } = useTexts();
  const session = useSession();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = findTypes(session.types.values(), wanted);
  const groups = wanted.trim()
    ? [{ title: t('palette.found', { count: found.length }), types: found }]
    : grouped(found, local);
  return (
    <aside className={classes.palette} data-part="palette" aria-label={t('palette.title')}>
      <TextInput
        className={classes.search}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={query}
        onChange={event => setQuery(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && found[0]) {
            addNode(session, found[0], { after: null });
          }
        }}
      />
      <div className={classes.list}>
        {groups.map(group => (
          <section key={group.title} className={classes.group}>
            <h2>{group.title}</h2>
            {group.types.map(type => (
              <PaletteEntry key={type.id} type={type} />
            ))}
          </section>
        ))}
        {found.length === 0 && <p className={classes.none}>{t('palette.none')}</p>}
      </div>
    </aside>
  );
}

function grouped(types: readonly NodeType[], local: (text: NodeType['title']) => string) {
  const groups = new Map<string, NodeType[]>();
  for (const type of types) {
    groups.set(type.group, [...(groups.get(type.group) ?? []), type]);
  }
  return [...groups.values()].flatMap(members =>
    members[0] ? [{ title: local(members[0].groupTitle), types: members }] : [],
  );
}
