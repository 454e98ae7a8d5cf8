import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import classes from './Connections.module.css';
import { useConnectionsTexts } from './texts';

/** The scenarios that name a secret. */
export function UsedBy({ scenarios }: { scenarios: readonly Schemas['ScenarioNameView'][] }) {
  const { tf, local } = useConnectionsTexts();
  if (scenarios.length === 0) {
    return <span className={classes.none}>{tf('unused')}</span>;
  }
  return (
    <ul className={classes.where}>
      {scenarios.map(scenario => (
        <li key={scenario.id}>
          <Link href={`/scenarios/${scenario.id}`}>{local(scenario.title) || scenario.id}</Link>
        </li>
      ))}
    </ul>
  );
}
