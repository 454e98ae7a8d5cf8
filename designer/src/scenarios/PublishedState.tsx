import type { Scenario } from './changes';
import { useScenariosTexts } from './texts';

/** Which version is published, and whether the draft has gone on since. */
export function PublishedState({ scenario }: { scenario: Scenario }) {
  const { tf } = useScenariosTexts();
  return (
    <>
      {scenario.publishedVersion > 0 ? tf('published', { version: scenario.publishedVersion }) : tf('draft')}
      {scenario.publishedVersion > 0 && scenario.hasUnpublishedChanges && <small>{tf('changed')}</small>}
    </>
  );
}
