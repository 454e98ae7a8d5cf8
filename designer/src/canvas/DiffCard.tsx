import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { MarkSign } from '../compare/MarkSign';
import type { Mark } from '../flow/diff';
import { captionIn, type FlowNode } from '../flow/document';
import type { NodeType } from '../flow/nodeTypes';
import { useTexts } from '../shared/i18n';
import { iconOf } from '../shared/icons';
import classes from './DiffCanvas.module.css';

/** What a card of the comparison shows: a node, or the text of a note. */
export interface DiffCardData {
  mark: Mark | undefined;
  node?: FlowNode;
  type?: NodeType | undefined;
  note?: string;
}

/** A node or a note with the sign of what became of it. */
export const DiffCard = memo(function DiffCard({ data, selected }: NodeProps) {
  const { lang, local } = useTexts();
  const { mark, node, type, note } = data as unknown as DiffCardData;
  if (!node) {
    return (
      <div className={classes.note} data-mark={mark}>
        {mark && <MarkSign mark={mark} />} {note}
      </div>
    );
  }
  const Icon = iconOf(type?.icon);
  const title = captionIn(node.title, lang) || local(type?.title) || node.type;
  return (
    <article className={classes.card} data-mark={mark} data-selected={selected} aria-label={title}>
      <Handle type="target" position={Position.Left} className={classes.handle} isConnectable={false} />
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span className={classes.title}>{title}</span>
      {mark && <MarkSign mark={mark} />}
      <Handle type="source" position={Position.Right} className={classes.handle} isConnectable={false} />
    </article>
  );
});
