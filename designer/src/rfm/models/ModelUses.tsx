import { Link } from 'wouter';
import type { Schemas } from '../../api/client';
import { matrixAddress } from '../../editor/look';
import classes from '../Rfm.module.css';
import { useRfmTexts } from '../texts';

/** The scenarios that make the model or score by it; where a run has kept its customers, the way to their matrix. */
export function ModelUses({ uses }: { uses: readonly Schemas['RfmModelUseView'][] }) {
  const { tf, local } = useRfmTexts();
  return (
    <section aria-labelledby="uses">
      <h2 id="uses" className={classes.heading}>
        {tf('model.uses')}
      </h2>
      {uses.length === 0 && <p className={classes.faint}>{tf('model.unused')}</p>}
      <ul className={classes.uses}>
        {uses.map(({ scenario, node, makes, run }) => (
          <li key={`${scenario.id} ${node}`}>
            <Link href={`/scenarios/${scenario.id}`}>{local(scenario.title) || scenario.id}</Link>{' '}
            <span className={classes.faint}>{tf(makes ? 'model.makes' : 'model.scoresBy')}</span>
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
