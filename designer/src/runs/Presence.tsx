import '@mantine/core/styles/Avatar.css';
import { Avatar } from '@mantine/core';
import { useSession as useSignedIn } from '../api/queries';
import { usePresence } from '../editor/session';
import { Hint } from '../shared/ui/hints/Hint';
import classes from './EditorBar.module.css';
import { useRunTexts } from './texts';

const most = 3;

/** Who else has the scenario open. */
export default function Presence() {
  const { tf } = useRunTexts();
  const me = useSignedIn().data?.name;
  const others = usePresence(s => s.others);
  if (others.length === 0) {
    return null;
  }
  const names = [...new Set(others.map(o => o.name))];
  const called = names.map(name => (name === me ? tf('presence.you') : name)).join(', ');
  const all = tf('presence.others', { count: names.length, names: called });
  return (
    <Hint label={all} width={260}>
      <Avatar.Group role="status" aria-label={all} className={classes.others ?? ''} data-others={others.length}>
        {names.slice(0, most).map(name => (
          <Avatar key={name} size={26} radius="xl" name={name} color="pine" aria-hidden="true" />
        ))}
        {names.length > most && <Avatar size={26} radius="xl" aria-hidden="true">{`+${names.length - most}`}</Avatar>}
      </Avatar.Group>
    </Hint>
  );
}
