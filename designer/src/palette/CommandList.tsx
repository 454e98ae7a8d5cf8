import { IconArrowRight, IconFile, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { actions } from '../actions/actions';
import { shownKeys } from '../actions/keymap';
import { reveal } from '../actions/structureActions';
import { answer, client } from '../api/client';
import { useAbout } from '../api/queries';
import { docOf } from '../editor/editorStore';
import { useSession } from '../editor/session';
import { allNodes, captionIn } from '../flow/document';
import { typeOf } from '../flow/typeOf';
import { iconOf } from '../shared/icons';
import { sectionsOf } from '../shared/sections';
import { addNode } from './addNode';
import { type Pick, PickList } from './PickList';
import { findTypes, plain } from './search';
import { usePaletteTexts } from './texts';

/** Everything that can be done and gone to: actions, the scenario's nodes, components to add, pages and scenarios. */
export function CommandList() {
  const { t, tf, lang, local } = usePaletteTexts();
  const session = useSession();
  const [, navigate] = useLocation();
  const doc = docOf(session.editor);
  const scenarios = useQuery({
    queryKey: ['scenarios', 'commands'],
    queryFn: () => answer(client.GET('/api/scenarios', { params: { query: { limit: 200 } } })),
  });
  const about = useAbout();
  const close = () => session.view.setState({ commands: false });

  const commands = actions
    .filter(a => a.id !== 'commands' && (a.when?.(session) ?? true))
    .map(
      (a): Pick => ({
        key: `action ${a.id}`,
        text: t(`action.${a.id}`),
        detail: shownKeys(a)[0] ?? '',
        icon: a.icon ? <a.icon size={18} aria-hidden="true" /> : <IconArrowRight size={18} aria-hidden="true" />,
        run: () => void a.run(session),
      }),
    );
  const nodes = allNodes(doc).map((node): Pick => {
    const type = typeOf(session.types, node);
    const Icon = iconOf(type?.icon);
    return {
      key: `node ${node.id}`,
      text: captionIn(node.title, lang) || local(type?.title) || node.id,
      detail: tf('goToNode', { id: node.id }),
      icon: <Icon size={18} aria-hidden="true" />,
      run: () => reveal(session, node.id),
    };
  });
  const pages = sectionsOf(about.data?.sandbox).map(
    (section): Pick => ({
      key: `page ${section.path}`,
      text: t(`nav.${section.text}`),
      detail: tf('page'),
      icon: <IconArrowRight size={18} aria-hidden="true" />,
      run: () => navigate(section.path),
    }),
  );
  const others = (scenarios.data?.items ?? [])
    .filter(s => s.id !== session.id)
    .map(
      (s): Pick => ({
        key: `scenario ${s.id}`,
        text: (lang === 'ru' ? s.title.ru : s.title.en) || s.id,
        detail: tf('openScenario'),
        icon: <IconFile size={18} aria-hidden="true" />,
        run: () => navigate(`/scenarios/${s.id}`),
      }),
    );

  const picks = (query: string): Pick[] => {
    const words = plain(query).split(/\s+/).filter(Boolean);
    const fits = (pick: Pick) => words.every(word => plain(`${pick.text} ${pick.key}`).includes(word));
    const found = [...commands, ...nodes, ...pages, ...others].filter(fits);
    const adding = findTypes(session.types.values(), query).map(
      (type): Pick => ({
        key: `add ${type.id}`,
        text: local(type.title),
        detail: tf('addNode'),
        icon: <IconPlus size={18} aria-hidden="true" />,
        run: () => addNode(session, type, { after: session.editor.getState().selection.nodes.at(-1) ?? null }),
      }),
    );
    return words.length > 0 ? [...found, ...adding] : found;
  };
  return <PickList title={tf('commands')} none={t('palette.none')} picks={picks} close={close} />;
}
