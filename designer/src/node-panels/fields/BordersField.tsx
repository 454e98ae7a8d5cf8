import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { docOf } from '../../editor/editorStore';
import { useEditor, useRun, useSession } from '../../editor/session';
import { findNode } from '../../flow/document';
import { usePortHead } from '../../preview/portReads';
import { placeOf } from '../../scores/scoreReads';
import { useScoreTexts } from '../../scores/texts';
import { cutOf } from '../../scores/workshop/cuts';
import type { FieldProps } from './field';
import { NumbersField } from './NumbersField';

const Workshop = lazy(() => import('../../scores/workshop/WorkshopDialog'));

/** Borders as numbers, and the way to move them over the values of the customers. */
export function BordersField(props: FieldProps) {
  const { tf } = useScoreTexts();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const node = useEditor(s => (s.selection.nodes.length === 1 ? s.selection.nodes[0] : undefined));
  const type = session.types.get(findNode(docOf(session.editor), node ?? '')?.type ?? '');
  const port = props.setting.cut?.port ?? '';
  const run = useRun(s => s.run?.id ?? '');
  const hasRows = useRun(s => s.nodes[node ?? '']?.rows[port] !== undefined);
  const head = usePortHead(
    { scenario: session.id, run: null, place: { node: node ?? '', port } },
    run,
    open && hasRows,
  );
  // One way in is enough where several axes stand below each other.
  const isFirst = cutOf(type, port)?.borders.r.name === props.setting.name;
  return (
    <>
      <NumbersField {...props} />
      {isFirst && (
        <Button
          size="xs"
          variant="light"
          disabled={!hasRows}
          leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {tf('workshop.open')}
        </Button>
      )}
      {isFirst && !hasRows && <small>{tf('workshop.notRun')}</small>}
      <Suspense>
        {open && node && head.data && (
          <Workshop node={node} place={placeOf(head.data)} type={type} close={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
