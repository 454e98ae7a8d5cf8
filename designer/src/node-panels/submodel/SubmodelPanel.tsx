import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { actionOf } from '../../actions/actions';
import { leaveSubmodel } from '../../actions/structureActions';
import { useCheck, useDoc, useSession } from '../../editor/session';
import { captionIn, deepNodes, type FlowNode, findNode, withCaption } from '../../flow/document';
import { isSubmodel } from '../../flow/submodels';
import { typeOf } from '../../flow/typeOf';
import { iconOf } from '../../shared/icons';
import classes from '../Inspector.module.css';
import { NodeColumns } from '../NodeColumns';
import { NodeRunFacts } from '../NodeRunFacts';
import { RemarkLine } from '../RemarkLine';
import { PortsEditor } from './PortsEditor';
import { useSubmodelTexts } from './texts';

/** A submodel: its name, its ports and what can be done with it; the same from outside and from inside. */
export default function SubmodelPanel({ node }: { node: FlowNode }) {
  const { t, tf, lang, local } = useSubmodelTexts();
  const session = useSession();
  // From inside, what stands outside is only looked at.
  const isOutside = useDoc(doc => findNode(doc, node.id) !== undefined);
  const type = typeOf(session.types, node);
  const Icon = iconOf(type?.icon);
  const remarks = useCheck(s => s.remarks).filter(r => r.node === node.id);
  const { perform, seal } = session.editor.getState();
  const title = captionIn(node.title, lang);
  const inside = deepNodes(node.nodes ?? []).filter(n => !isSubmodel(n)).length;
  return (
    <div className={classes.body}>
      <header className={classes.head}>
        <Icon size={26} stroke={1.5} aria-hidden="true" />
        <h2>
          {title || local(type?.title)}
          <span className={classes.kind}>
            {title ? `${local(type?.title)} · ` : ''}
            {tf('nodes', { count: inside })} · {node.id}
          </span>
        </h2>
      </header>
      {remarks.map(remark => (
        <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
      ))}
      <Group gap={8}>
        {isOutside ? (
          <>
            <Button size="xs" onClick={() => session.editor.getState().enter(node.id)}>
              {tf('enter')}
            </Button>
            <Button size="xs" variant="default" onClick={() => void actionOf('unfold').run(session)}>
              {tf('unfold')}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" onClick={() => leaveSubmodel(session)}>
            {tf('leave')}
          </Button>
        )}
      </Group>
      <NodeRunFacts id={node.id} sends={type?.effect === 'send'} />
      {isOutside && (
        <TextInput
          label={tf('name')}
          value={title}
          placeholder={local(type?.title)}
          maxLength={120}
          onBlur={seal}
          onChange={event =>
            perform(
              { do: 'rename', node: node.id, title: withCaption(node.title, lang, event.currentTarget.value) },
              `${node.id} title`,
            )
          }
        />
      )}
      <PortsEditor submodel={node} side="inputs" />
      <PortsEditor submodel={node} side="outputs" />
      <p className={classes.purpose}>{tf('hint')}</p>
      {isOutside && (
        <>
          <Textarea
            label={t('panel.note')}
            autosize
            minRows={1}
            maxRows={8}
            value={node.note ?? ''}
            onBlur={seal}
            onChange={event =>
              perform({ do: 'annotate', node: node.id, note: event.currentTarget.value }, `${node.id} note`)
            }
          />
          <NodeColumns node={node} />
        </>
      )}
    </div>
  );
}
