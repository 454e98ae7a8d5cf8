import { possibleLinks } from '../actions/nodeActions';
import { drawLink } from '../actions/portActions';
import { docOf } from '../editor/editorStore';
import { useSession } from '../editor/session';
import { captionIn, findNode } from '../flow/document';
import { type Link, writeLink } from '../flow/links';
import { portOf } from '../flow/nodeTypes';
import { replacedBy } from '../flow/rules';
import { typeAt, typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';
import { PickList } from './PickList';

/** Draws a link from a node to a port chosen by name; those that take no other link's place come first. */
export function LinkList({ from }: { from: string }) {
  const { t, lang, local } = useTexts();
  const session = useSession();
  const doc = docOf(session.editor);
  const name = (id: string) => {
    const node = findNode(doc, id);
    return captionIn(node?.title, lang) || local(typeOf(session.types, node)?.title) || id;
  };
  const text = (link: Link) => {
    const output = portOf(typeAt(session.types, doc, link.from.node), 'out', link.from.port);
    const input = portOf(typeAt(session.types, doc, link.to.node), 'in', link.to.port);
    return {
      text: `${local(output?.label)} → ${name(link.to.node)}: ${local(input?.label)}`,
      taken: replacedBy(doc, session.types, link).length > 0,
    };
  };
  const picks = (query: string) =>
    possibleLinks(session, from)
      .map(link => ({ link, ...text(link) }))
      .filter(entry => entry.text.toLowerCase().includes(query.toLowerCase()))
      .sort((a, b) => Number(a.taken) - Number(b.taken))
      .map(({ link, text, taken }) => ({
        key: writeLink(link),
        text,
        detail: taken ? t('link.replaces') : '',
        run: () => drawLink(session, link),
      }));
  return (
    <PickList
      title={t('link.title', { node: name(from) })}
      none={t('link.none')}
      picks={picks}
      close={() => session.view.setState({ linkFrom: null })}
    />
  );
}
