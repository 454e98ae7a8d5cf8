import './app/mantine.css';
import './app/page.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries';
import { App } from './app/App';
import { fetchAhead } from './app/ahead';
import { theme } from './app/theme';
import { startTexts } from './shared/i18n';

const root = document.getElementById('root');
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

function show(place: HTMLElement): void {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
          <App />
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

if (root) {
  void Promise.all([startTexts(), fetchAhead(location.pathname)]).then(() => show(root));
}
