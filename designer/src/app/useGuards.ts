import { useEffect } from 'react';
import { useDoc, useSession } from '../editor/session';
import { captionIn } from '../flow/document';
import { useTexts } from '../shared/i18n';

/** Names the page for its scenario, and lets nobody close it before everything is saved. */
export function useGuards(): void {
  const { lang } = useTexts();
  const { saving, checking, id } = useSession();
  const title = useDoc(doc => captionIn(doc.title, lang)) || id;
  useEffect(() => {
    document.title = `${title} — RfmFlows`;
    return () => {
      document.title = 'RfmFlows';
    };
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: remarks are asked for anew in the other language
  useEffect(() => void checking.check(), [checking, lang]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (!saving.isSaved()) {
        void saving.save();
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [saving]);
}
