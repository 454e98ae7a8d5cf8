import type { NodeType } from '../flow/nodeTypes';
import { useTexts } from '../shared/i18n';
import { Prose } from '../shared/ui/Prose';
import classes from './Inspector.module.css';

/** The node's help. Of Markdown the server's texts use paragraphs and lists. */
export function NodeHelp({ type }: { type: NodeType }) {
  const { t, local } = useTexts();
  const ports = [...type.inputs, ...type.outputs].filter(p => local(p.help));
  return (
    <div className={classes.help}>
      {blocks(local(type.help) || local(type.purpose)).map(block =>
        block.list ? (
          <ul key={block.key}>
            {block.lines.map(line => (
              <li key={line}>
                <Prose text={line} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={block.key}>
            <Prose text={block.lines.join(' ')} />
          </p>
        ),
      )}
      {ports.length > 0 && <h3>{t('panel.ports')}</h3>}
      {ports.map(port => (
        <p key={port.name}>
          <b>{local(port.label)}.</b> <Prose text={local(port.help)} />
        </p>
      ))}
    </div>
  );
}

function blocks(text: string) {
  return text
    .split(/\n\s*\n/)
    .flatMap(part => part.split(/\n(?=- )/))
    .map((part, key) => ({
      key,
      list: part.startsWith('- '),
      lines: part.split('\n').map(line => line.replace(/^- /, '').trim()),
    }));
}
