import { actions } from '../actions/actions';
import { readable } from '../actions/keymap';
import { possibleLinks } from '../actions/nodeActions';
import { docOf } from '../editor/editorStore';
import { useSession, useView } from '../editor/session';
import { captionIn, findNode } from '../flow/document';
import { type Link, writeLink } from '../flow/links';
import { portOf } from '../flow/nodeTypes';
import { replacedBy } from '../flow/rules';
import { useTexts } from '../shared/i18n';
import { iconOf } from '../shared/icons';
import { addNode } from './addNode';
import { PickList } from './PickList';
import { findTypes } from './search';

/** The lists that open by keys: add a node, draw a link. */
export default function Lists() {
  const quickAdd = useView(s => s.quickAdd);
  const linkFrom = useView(s => s.linkFrom);
  return (
    <>
      {quickAdd && <AddList after={quickAdd.after} />}
      {linkFrom && <LinkList from={linkFrom} />}
    </>
  );
}

function AddList({ after }: { after: string | null }) {
  const { t, local } = useTexts();
  const session = useSession();
  const nodes = (query: string) =>
    findTypes(session.types.values(), query).map(type => {
      const Icon = iconOf(type.icon);
      return {
        key: type.id,
        text: local(type.title),
        detail: local(type.groupTitle),
        icon: <Icon size={18} aria-hidden="true" />,
        run: () => addNode(session, type, after),
      };
    });
  const commands = (query: string) =>
    actions
      .filter(
        a =>
          a.id !== 'quickAdd' &&
          query.length > 0 &&
          t(`action.${a.id}`).toLowerCase().includes(query.toLowerCase()) &&
          (a.when?.(session) ?? true),
      )
      .map(a => ({
        key: `action ${a.id}`,
        text: t(`action.${a.id}`),
        detail: a.keys?.[0] ? readable(a.keys[0]) : '',
        icon: a.icon && <a.icon size={18} aria-hidden="true" />,
        run: () => void a.run(session),
      }));
  return (
    <PickList
      title={t('quickAdd.title')}
      none={t('palette.none')}
      picks={query => [...nodes(query), ...commands(query)]}
      close={() => session.view.setState({ quickAdd: null })}
    />
  );
}

function LinkList({ from }: { from: string }) {
  const { t, lang, local } = useTexts();
  const session = useSession();
  const doc = docOf(session.editor);
  const name = (id: string) => {
    const node = findNode(doc, id);
    return captionIn(node?.title, lang) || local(session.types.get(node?.type ?? '')?.title) || id;
  };
  const text = (link: Link) => {
    const output = portOf(session.types.get(findNode(doc, link.from.node)?.type ?? ''), 'out', link.from.port);
    const input = portOf(session.types.get(findNode(doc, link.to.node)?.type ?? ''), 'in', link.to.port);
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
        run: () =>
          session.editor.getState().perform({
            do: 'relink',
            add: [writeLink(link)],
            remove: replacedBy(docOf(session.editor), session.types, link),
          }),
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
