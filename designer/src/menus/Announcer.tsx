import { describedPort } from '../actions/portActions';
import { docOf } from '../editor/editorStore';
import { useSession, useView } from '../editor/session';
import { captionIn, findNode, labelsOf } from '../flow/document';
import { type PortRef, writePort } from '../flow/links';
import { fitting, type PortEnd, portsAt, sameEnd, type Walk } from '../flow/portWalk';
import { typeOf } from '../flow/typeOf';
import classes from './Announcer.module.css';
import { useMenuTexts } from './texts';

/** Tells where somebody is who goes through the ports by keys, and what came of it; seen and heard. */
export default function Announcer() {
  const { tf, lang, local } = useMenuTexts();
  const session = useSession();
  const walk = useView(s => s.walk);
  const said = useView(s => s.said);
  const name = (id: string) => {
    const node = findNode(docOf(session.editor), id);
    return captionIn(node?.title, lang) || local(typeOf(session.types, node)?.title) || id;
  };
  const label = (end: PortEnd) =>
    labelsOf(docOf(session.editor))[writePort(end)] || local(describedPort(session, end)?.label) || end.port;
  const one = (end: PortRef, side: 'in' | 'out') => `${name(end.node)}: ${label({ ...end, side })}`;
  const place = ({ at, from }: Walk) => {
    const doc = docOf(session.editor);
    const all = from
      ? fitting(doc, session.types, from)
      : portsAt(doc, session.types, at.node, at.side, session.view.getState().servicePorts);
    const count = { number: all.findIndex(p => sameEnd(p, at)) + 1, of: all.length };
    return from
      ? tf('linking', { from: one(from, from.side), to: one(at, at.side), ...count })
      : tf(at.side === 'out' ? 'output' : 'input', { port: label(at), node: name(at.node), ...count });
  };
  const told = said && (said.link ? tf(said.what as 'linked', ends(said.link, one)) : tf(said.what as 'noPorts'));
  return (
    <>
      <div className={classes.hidden} role="status" aria-live="polite" data-announcer>
        {[told, walk && place(walk)].filter(Boolean).join('. ')}
      </div>
      {walk && (
        <div className={classes.hint} aria-hidden="true">
          <b>{place(walk)}</b>
          <span>{walk.from ? tf('linkingKeys') : tf('portKeys')}</span>
        </div>
      )}
    </>
  );
}

const ends = (link: { from: PortRef; to: PortRef }, one: (end: PortRef, side: 'in' | 'out') => string) => ({
  from: one(link.from, 'out'),
  to: one(link.to, 'in'),
});
