import { useView } from '../editor/session';
import { AddList } from './AddList';
import { CommandList } from './CommandList';
import { LinkList } from './LinkList';

/** The lists that open by keys: add a node, draw a link, find a command. */
export default function Lists() {
  const quickAdd = useView(s => s.quickAdd);
  const linkFrom = useView(s => s.linkFrom);
  const commands = useView(s => s.commands);
  return (
    <>
      {quickAdd && <AddList place={quickAdd} />}
      {linkFrom && <LinkList from={linkFrom} />}
      {commands && <CommandList />}
    </>
  );
}
