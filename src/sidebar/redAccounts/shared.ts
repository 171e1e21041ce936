import type { PanelState } from '../usePanel';
import type { RedPanelState } from './useRedPanel';

/** This panel as the components see it that both programmes use. */
export function asShared(panel: RedPanelState): PanelState {
  const { said, busy } = panel;
  return {
    home: undefined,
    said: said && { ...said, offerYear: undefined },
    busy: busy === undefined || busy === 'saveCoordinators' ? busy : 'home',
    send: async (request) =>
      request.kind === 'saveCoordinators' && (await panel.send(request))?.kind === 'done',
    reload: () => void panel.send({ kind: 'home' }),
    forget: panel.forget,
  };
}
