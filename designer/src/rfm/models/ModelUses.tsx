import { Link } from 'wouter';
import type { Schemas } from '../../api/client';
import { matrixAddress } from '../../editor/look';
import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import classes from './Models.module.css';

/** The scenarios that make the model or score by it; where a run has kept its customers, the way to their matrix. */
export function ModelUses({ uses }: { uses: readonly Schemas['RfmModelUseView'][] }) {
  const { tf, local } = useRfmTexts();
  return (
    <section aria-labelledby="uses">
      <h2 id="uses" className={rfm.heading}>
        {tf('model.uses')}
      </h2>
      {uses.length === 0 && <p className={rfm.faint}>{tf('model.unused')}</p>}
      <ul className={classes.uses}>
        {uses.map(({ scenario, node, makes, run }) => (
          <li key={`${scenario.id} ${node}`}>
            <Link href={`/scenarios/${scenario.id}`}>{local(scenario.title) || scenario.id}</Link>{' '}
            <span className={rfm.faint}>{tf(makes ? 'model.makes' : 'model.scoresBy')}</span>
            {run && (
              <>
                {' · '}
                <Link href={matrixAddress(`/scenarios/${scenario.id}`, { node, port: 'customers' })}>
                  {tf('model.openMatrix')}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
