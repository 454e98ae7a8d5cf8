import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { answer, client, type Schemas } from '../api/client';
import { queryClient } from '../api/queries';
import { moment } from '../shared/format';
import { confirm } from '../shared/ui/confirm';
import { Hint } from '../shared/ui/hints/Hint';
import table from '../shared/ui/Table.module.css';
import { tell, tellFault } from '../shared/ui/toasts';
import { useConnectionsTexts } from './texts';
import { UsedBy } from './UsedBy';

interface Props {
  secrets: readonly Schemas['SecretView'][];
  replace(name: string): void;
}

/** Secrets by name; their values never come to the page. */
export function SecretList({ secrets, replace }: Props) {
  const { tf, lang } = useConnectionsTexts();
  const remove = async (name: string) => {
    if (!(await confirm({ title: tf('deleteTitle', { name }), text: tf('deleteText'), act: tf('deleteDo') }))) {
      return;
    }
    try {
      await answer(client.DELETE('/api/secrets/{name}', { params: { path: { name } } }));
      await queryClient.invalidateQueries({ queryKey: ['secrets'] });
      tell(tf('deleted', { name }));
    } catch (fault) {
      tellFault(fault);
    }
  };
  if (secrets.length === 0) {
    return <p className={table.empty}>{tf('none')}</p>;
  }
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('name')}</th>
            <th>{tf('where')}</th>
            <th>{tf('saved')}</th>
            <th>
              <VisuallyHidden>{tf('actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {secrets.map(({ name, savedAt, savedBy, isOverridden, usedBy }) => (
            <tr key={name}>
              <td>
                {name}
                {isOverridden && <small>{tf('overridden')}</small>}
              </td>
              <td>
                <UsedBy scenarios={usedBy} />
              </td>
              <td>
                {moment(savedAt, lang)}
                <small>{savedBy}</small>
              </td>
              <td className={table.right}>
                <Hint label={tf('replace', { name })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={tf('replace', { name })}
                    onClick={() => replace(name)}
                  >
                    <IconPencil size={17} aria-hidden="true" />
                  </ActionIcon>
                </Hint>
                <Hint label={tf('delete', { name })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={tf('delete', { name })}
                    onClick={() => remove(name)}
                  >
                    <IconTrash size={17} aria-hidden="true" />
                  </ActionIcon>
                </Hint>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
