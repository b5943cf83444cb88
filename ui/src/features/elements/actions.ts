import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';

const parts = () => documentStore.getState().view?.parts ?? [];
const hasNotice = () => parts().some(({ role }) => role === 'notice');

export const elementsActions: Action[] = [
  {
    id: 'notice.add',
    enabled: () => parts().length > 0 && !hasNotice(),
    run: () => documentStore.addNotice(),
  },
  {
    id: 'notice.remove',
    enabled: () => hasNotice() && parts().length > 1,
    run: () => documentStore.removeNotice(),
  },
];
