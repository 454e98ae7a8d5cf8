import { docOf } from '../editor/editorStore';
import type { Session } from '../editor/session';
import { allNodes } from '../flow/document';
import { isMap, type ScoreMap } from './map/map';

/** The segment maps that were drawn in the scenario, whatever node holds them. */
export const ownMaps = (session: Session): ScoreMap[] =>
  allNodes(docOf(session.editor)).flatMap(node =>
    (session.types.get(node.type)?.settings ?? [])
      .filter(setting => setting.kind === 'map')
      .map(setting => node.settings[setting.name] as unknown)
      .filter(isMap),
  );
