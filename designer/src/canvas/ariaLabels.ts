import { useTexts } from '../shared/i18n';

/** What the canvas library says to screen readers. */
export function useAriaLabels() {
  const { t } = useTexts();
  return {
    'node.a11yDescription.default': t('canvas.nodeHint'),
    'node.a11yDescription.keyboardDisabled': t('canvas.nodeHint'),
    'edge.a11yDescription.default': t('canvas.linkHint'),
    'minimap.ariaLabel': t('canvas.minimap'),
    'handle.ariaLabel': t('canvas.port'),
  };
}
