import { captionIn, type FlowNode } from '../flow/document';
import type { NodeType } from '../flow/nodeTypes';
import { iconOf } from '../shared/icons';
import classes from './Recipes.module.css';
import { useRecipesTexts } from './texts';

/** One node of a recipe, as a step. */
export function Step({ node, type }: { node: FlowNode; type: NodeType | undefined }) {
  const { tf, lang, local } = useRecipesTexts();
  const Icon = iconOf(type?.icon);
  const effect = type?.effect ?? 'none';
  return (
    <li className={classes.step}>
      <Icon size={20} stroke={1.5} aria-hidden="true" />
      <div>
        <b>{captionIn(node.title, lang) || local(type?.title) || node.type}</b>
        {(effect === 'send' || effect === 'write') && <span className={classes.effect}>{tf(`effect.${effect}`)}</span>}
        <small>{local(type?.purpose)}</small>
      </div>
    </li>
  );
}
