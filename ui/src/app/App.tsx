import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Region } from '../components/Region';
import { FindBar } from '../features/finding/FindBar';
import { AloneBar } from '../features/outline/AloneBar';
import { queryClient } from '../ipc/queries';
import { documentStore } from '../state/document';
import { themeStore } from '../state/theme';
import { Dialogs } from './Dialogs';
import { ErrorBoundary } from './ErrorBoundary';
import { fluentThemes } from './fluentTheme';
import { Foot } from './Foot';
import { Palette } from './Palette';
import { RightPanel } from './RightPanel';
import { region } from './shell';
import { Sidebar } from './Sidebar';
import { TableBar } from './TableBar';
import { TabStrip } from './TabStrip';
import { Toolbar } from './Toolbar';

/** Everything around the text, put side by side. */
export function App({ onReady }: { onReady: () => void }) {
  const theme = fluentThemes[useStore(themeStore, (state) => state.shown)];
  const planOpen = useStore(documentStore, (state) => state.view !== null);
  useEffect(onReady, [onReady]);

  return (
    <QueryClientProvider client={queryClient}>
      <FluentProvider theme={theme}>
        <ErrorBoundary>
          <Region into={region('bar')} theme={theme}>
            <Toolbar />
          </Region>
          <Region into={region('left')} theme={theme}>
            <Sidebar />
          </Region>
          <Region into={region('tabs')} theme={theme}>
            <TabStrip />
            <AloneBar />
          </Region>
          <Region into={region('find')} theme={theme}>
            <FindBar />
          </Region>
          {planOpen && (
            <Region into={region('right')} theme={theme}>
              <RightPanel />
            </Region>
          )}
          <Region into={region('foot')} theme={theme}>
            <Foot />
          </Region>
          <TableBar theme={theme} />
          <Dialogs />
          <Palette />
        </ErrorBoundary>
      </FluentProvider>
    </QueryClientProvider>
  );
}
