import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { setHost } from '../ipc/call';
import type { PlanView } from '../ipc/generated/PlanView';
import { plansStore } from '../ipc/plans';
import { queryClient } from '../ipc/queries';
import { documentStore } from '../state/document';
import { closeDialog, dismissNotice, showPalette } from '../state/window';
import { fakeHost } from './fakeHost';

/** A fresh fake core behind the page, with those plans in its library; the first is open if `open` says so. */
export async function startWith(plans: PlanView[], { open = false } = {}) {
  const host = fakeHost(plans);
  setHost(host);
  await documentStore.close();
  queryClient.clear();
  plansStore.setState({ plans: [], recent: [] });
  closeDialog();
  dismissNotice();
  showPalette(false);
  const first = plans[0];
  if (open && first) await documentStore.open(first.id);
  host.calls.length = 0;
  return host;
}

/** Draws a component as the window would. */
export function show(component: ReactNode) {
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={queryClient}>
      <FluentProvider theme={webLightTheme}>{component}</FluentProvider>
    </QueryClientProvider>,
  );
  return user;
}
