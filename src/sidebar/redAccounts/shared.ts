import { useMemo } from 'preact/hooks';
import type { PanelState } from '../usePanel';
import type { RedPanelState } from './useRedPanel';

/** This panel as the components see it that both programmes use. */
export function useShared(panel: RedPanelState): PanelState {
  const { said, busy } = panel;
  // One object for one answer: it takes the focus when it is another.
  const saidOnce = useMemo(() => said && { ...said, offerYear: undefined }, [said]);
  return {
    home: undefined,
    said: saidOnce,
    busy: busy === undefined || busy === 'saveCoordinators' || busy === 'answerHeld' ? busy : 'home',
    send: async (request) =>
      (request.kind === 'saveCoordinators' || request.kind === 'answerHeld') &&
      (await panel.send(request))?.kind === 'done',
    reload: () => void panel.send({ kind: 'home' }),
    forget: panel.forget,
  };
}
