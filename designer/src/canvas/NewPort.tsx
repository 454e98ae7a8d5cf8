import { Handle, Position, useConnection } from '@xyflow/react';
import { anyPort } from '../flow/newPort';
import { useTexts } from '../shared/i18n';
import classes from './NodeCard.module.css';

/** The place on the border of a submodel where a link becomes a port. */
export function NewPort({ isOutputs }: { isOutputs: boolean }) {
  const { t } = useTexts();
  const text = isOutputs ? t('port.newOutput') : t('port.newInput');
  // A link that comes from the other side may end here.
  const light = useConnection(c =>
    c.inProgress ? ((c.fromHandle.type === 'source') === isOutputs ? 'lit' : 'dim') : undefined,
  );
  return (
    <div className={classes.port} data-side={isOutputs ? 'in' : 'out'}>
      <Handle
        id={anyPort}
        type={isOutputs ? 'target' : 'source'}
        position={isOutputs ? Position.Left : Position.Right}
        className={classes.handle}
        data-light={light}
        data-optional="true"
        role="img"
        aria-label={text}
        title={text}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle className="port-shape" cx="8" cy="8" r="6" />
          <path className="port-sign" d="M8 5.2 v5.6 M5.2 8 h5.6" />
        </svg>
      </Handle>
      <span className={classes.label}>{text}</span>
    </div>
  );
}
