import { docOf } from '../editor/editorStore';
import { useSession } from '../editor/session';
import type { ViewState } from '../editor/view';
import { splitLink } from '../flow/nearby';
import { useTexts } from '../shared/i18n';
import { iconOf } from '../shared/icons';
import { addNode } from './addNode';
import { PickList } from './PickList';
import { findTypes } from './search';

/** Adds a node by a few letters of its name; into a link only what fits there. */
export function AddList({ place }: { place: NonNullable<ViewState['quickAdd']> }) {
  const { t, local } = useTexts();
  const session = useSession();
  const doc = docOf(session.editor);
  const nodes = (query: string) =>
    findTypes(session.types.values(), query)
      .filter(type => !place.into || splitLink(doc, session.types, place.into, '', type) !== null)
      .map(type => {
        const Icon = iconOf(type.icon);
        return {
          key: type.id,
          text: local(type.title),
          detail: local(type.groupTitle),
          icon: <Icon size={18} aria-hidden="true" />,
          run: () => addNode(session, type, place),
        };
      });
  return (
    <PickList
      title={t('quickAdd.title')}
      none={t('palette.none')}
      picks={nodes}
      close={() => session.view.setState({ quickAdd: null })}
    />
  );
}
