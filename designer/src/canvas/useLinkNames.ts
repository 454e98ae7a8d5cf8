import { useCallback } from 'react';
import { captionIn, type FlowDoc, nodesOf } from '../flow/document';
import { readLink } from '../flow/links';
import type { NodeTypes } from '../flow/nodeTypes';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';

/** What screen readers hear of a link: the titles of the nodes that it joins. */
export function useLinkNames(types: NodeTypes): (doc: FlowDoc) => (link: string) => string {
  const { t, lang, local } = useTexts();
  return useCallback(
    doc => {
      const titles = new Map(nodesOf(doc).map(n => [n.id, captionIn(n.title, lang) || local(typeOf(types, n)?.title)]));
      const titleOf = (id = '') => titles.get(id) || id;
      return text => {
        const link = readLink(text);
        return t('canvas.link', { from: titleOf(link?.from.node), to: titleOf(link?.to.node) });
      };
    },
    [types, t, lang, local],
  );
}
